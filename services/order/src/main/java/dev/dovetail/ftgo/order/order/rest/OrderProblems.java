package dev.dovetail.ftgo.order.order.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.order.idempotency.KeyReused;
import dev.dovetail.ftgo.order.order.ChangedMeanwhile;
import dev.dovetail.ftgo.order.order.NotPossibleNow;
import dev.dovetail.ftgo.order.order.UnknownOrder;
import dev.dovetail.problem.Problems;

/** What orders refuse, as problem documents; of an invalid request each version says in its own words what is wrong. */
class OrderProblems {

    @ServerExceptionMapper
    Response changed(ChangedMeanwhile changed) {
        return Problems.preconditionFailed(changed.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response notPossible(NotPossibleNow refusal) {
        return Problems.conflict(refusal.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownOrder unknown) {
        return Problems.notFound(unknown.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response reused(KeyReused reused) {
        return Problems.unprocessable(reused.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response overtaken(OptimisticLockException overtaken) {
        return Problems.conflict("The order changed at the same moment; read it again and repeat")
                .toResponse();
    }
}
