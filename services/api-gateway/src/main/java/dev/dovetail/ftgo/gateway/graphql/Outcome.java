package dev.dovetail.ftgo.gateway.graphql;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.recovery.MissingData;

/**
 * How a GraphQL request ended.
 *
 * @param status the HTTP status of its answer: 503 if important data is missing; 400 if it was not executed at all, to
 *     clients that accept {@code application/graphql-response+json} (GraphQL over HTTP); else 200
 * @param retryAfterSeconds when to ask again; 0 for a request that is answered
 */
record Outcome(int status, long retryAfterSeconds) {

    private static final String NOTE = Outcome.class.getName();
    private static final int OK = 200;
    private static final Outcome NOT_EXECUTED = new Outcome(400, 0);

    static Outcome of(ExecutionResult result) {
        if (!result.isDataPresent()) {
            return NOT_EXECUTED;
        }
        long retryAfter = result.getErrors().stream()
                .filter(ExceptionWhileDataFetching.class::isInstance)
                .map(error -> ((ExceptionWhileDataFetching) error).getException())
                .filter(MissingData.class::isInstance)
                .map(MissingData.class::cast)
                .filter(MissingData::important)
                .mapToLong(MissingData::retryAfterSeconds)
                .max()
                .orElse(0);
        return retryAfter > 0 ? new Outcome(503, retryAfter) : new Outcome(OK, 0);
    }

    void note(@Nullable RoutingContext request) {
        if (request != null) {
            request.put(NOTE, this);
        }
    }

    /** Gives the answer its status, before its head is sent. What was noted of no execution was not executed. */
    static void apply(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.getStatusCode() != OK) {
            return;
        }
        Outcome outcome = request.get(NOTE, NOT_EXECUTED);
        if (outcome.status == NOT_EXECUTED.status && !knowsStatuses(response)) {
            return;
        }
        response.setStatusCode(outcome.status)
                .setStatusMessage(HttpResponseStatus.valueOf(outcome.status).reasonPhrase());
        if (outcome.retryAfterSeconds > 0) {
            response.putHeader("Retry-After", Long.toString(outcome.retryAfterSeconds));
        }
    }

    private static boolean knowsStatuses(HttpServerResponse response) {
        String type = response.headers().get("Content-Type");
        return type != null && type.startsWith("application/graphql-response+json");
    }
}
