package dev.dovetail.ftgo.gateway.proxy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.Refused.Problem;

/** What a call over gRPC failed with, as an HTTP status tells it: google.rpc.Code names the one that is like each. */
final class GrpcFailures {

    private GrpcFailures() {}

    static RuntimeException ofAttempt(String service, StatusRuntimeException failure) {
        Status status = failure.getStatus();
        int refusal = refusal(status.getCode());
        if (refusal > 0) {
            return new Refused(service, refusal, problem(status.getDescription()));
        }
        boolean late = status.getCode() == Status.Code.DEADLINE_EXCEEDED || status.getCode() == Status.Code.CANCELLED;
        return new ServiceFailed("Status " + status.getCode(), failure, late);
    }

    /** The status of what the caller has to ask otherwise; 0 if the service is to blame. */
    private static int refusal(Status.Code code) {
        return switch (code) {
            case INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE -> 400;
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, ABORTED -> 409;
            case OK,
                    UNKNOWN,
                    UNIMPLEMENTED,
                    INTERNAL,
                    DATA_LOSS,
                    UNAVAILABLE,
                    RESOURCE_EXHAUSTED,
                    DEADLINE_EXCEEDED,
                    CANCELLED -> 0;
        };
    }

    private static @Nullable Problem problem(@Nullable String description) {
        return description == null ? null : new Problem(description, null);
    }
}
