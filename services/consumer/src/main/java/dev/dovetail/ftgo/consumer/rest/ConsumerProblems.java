package dev.dovetail.ftgo.consumer.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.consumer.Invalid;
import dev.dovetail.ftgo.consumer.NotAllowed;
import dev.dovetail.ftgo.consumer.UnknownConsumer;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/** What the domain refuses, as problem documents. */
class ConsumerProblems {

    @ServerExceptionMapper
    Response invalid(Invalid refused) {
        return Problems.invalid(refused.faults().stream()
                        .map(fault -> new FieldError("#" + fault.path(), fault.reason()))
                        .toList())
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownConsumer unknown) {
        return Problems.notFound(unknown.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowed refused) {
        return Problems.conflict(refused.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response overtaken(OptimisticLockException overtaken) {
        return Problems.conflict("Someone else changed the consumer at the same time; read it again and repeat")
                .toResponse();
    }
}
