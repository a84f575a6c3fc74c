package dev.dovetail.ftgo.restaurant.rest;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.restaurant.ChangedMeanwhile;
import dev.dovetail.ftgo.restaurant.Invalid;
import dev.dovetail.ftgo.restaurant.UnknownRestaurant;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/** What the domain refuses, as problem documents. */
class RestaurantProblems {

    @ServerExceptionMapper
    Response invalid(Invalid refused) {
        return Problems.invalid(refused.faults().stream()
                        .map(fault -> new FieldError("#" + fault.path(), fault.reason()))
                        .toList())
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(UnknownRestaurant unknown) {
        return Problems.notFound(unknown.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response changed(ChangedMeanwhile changed) {
        return Problems.preconditionFailed(changed.getMessage()).toResponse();
    }

    @ServerExceptionMapper
    Response overtaken(OptimisticLockException overtaken) {
        return Problems.conflict("Someone else revised the restaurant at the same time; read it again and repeat")
                .toResponse();
    }
}
