package dev.dovetail.ftgo.accounting.account.rest;

import java.util.List;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dovetail.ftgo.accounting.account.CardExpired;
import dev.dovetail.ftgo.accounting.account.UnknownAccount;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/** What accounting refuses, as problem documents. */
class Refusals {

    @ServerExceptionMapper
    public Response unknown(UnknownAccount refusal) {
        return Problems.notFound(String.valueOf(refusal.getMessage())).toResponse();
    }

    @ServerExceptionMapper
    public Response expired(CardExpired refusal) {
        return Problems.invalid(List.of(FieldError.at(String.valueOf(refusal.getMessage()), "expires")))
                .toResponse();
    }
}
