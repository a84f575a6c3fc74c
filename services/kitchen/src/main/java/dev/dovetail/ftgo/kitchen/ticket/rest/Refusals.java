package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.List;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal;
import dev.dovetail.ftgo.kitchen.ticket.ReadyByOutOfRange;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/** What the kitchen refuses, as problem documents. */
class Refusals {

    @ServerExceptionMapper
    public Response refused(KitchenRefusal refusal) {
        HttpProblem problem =
                switch (refusal.code()) {
                    case UNKNOWN_TICKET -> Problems.notFound(refusal.reason());
                    case NOT_ALLOWED -> Problems.conflict(refusal.reason());
                    case UNKNOWN_RESTAURANT, UNKNOWN_MENU_ITEM -> Problems.unprocessable(refusal.reason());
                };
        return problem.toResponse();
    }

    @ServerExceptionMapper
    public Response outOfRange(ReadyByOutOfRange refusal) {
        return Problems.invalid(List.of(FieldError.at(String.valueOf(refusal.getMessage()), "readyBy")))
                .toResponse();
    }

    @ServerExceptionMapper
    public Response changedMeanwhile(OptimisticLockException conflict) {
        return Problems.conflict("The ticket was changed at the same moment; read it again")
                .toResponse();
    }
}
