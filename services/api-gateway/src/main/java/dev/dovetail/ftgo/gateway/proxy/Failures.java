package dev.dovetail.ftgo.gateway.proxy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import io.grpc.StatusRuntimeException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.proxy.Refused.Problem;
import dev.dovetail.ftgo.gateway.proxy.ServicesConfig.Service;
import dev.dovetail.ftgo.gateway.proxy.Unavailable.Reason;

/** What went wrong, in the words of this package. */
final class Failures {

    private static final int TOO_MANY_REQUESTS = 429;

    private Failures() {}

    /** What the strategies around an attempt have to tell apart. */
    static RuntimeException ofAttempt(String service, RuntimeException failure) {
        if (failure instanceof WebApplicationException answer) {
            try (Response response = answer.getResponse()) {
                int status = response.getStatus();
                return status >= 400 && status < 500 && status != TOO_MANY_REQUESTS
                        ? new Refused(service, status, problem(response))
                        : new ServiceFailed("Status " + status, answer, false);
            }
        }
        if (failure instanceof StatusRuntimeException answer) {
            return GrpcFailures.ofAttempt(service, answer);
        }
        return new ServiceFailed(String.valueOf(failure.getMessage()), failure, late(failure));
    }

    /** What the caller of the proxy gets to know. */
    static RuntimeException seenFromOutside(String service, Service config, Throwable failure) {
        return switch (failure) {
            case Refused refused -> refused;
            case CallersFault fault -> fault;
            case Unavailable unavailable -> unavailable;
            case CircuitBreakerOpenException open ->
                new Unavailable(service, Reason.BREAKER_OPEN, config.breaker().delay(), open);
            case BulkheadException full -> new Unavailable(service, Reason.BULKHEAD_FULL, Duration.ofSeconds(1), full);
            case org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException late ->
                new Unavailable(service, Reason.TIMEOUT, config.breaker().delay(), late);
            case ServiceFailed failed ->
                new Unavailable(
                        service,
                        failed.late() ? Reason.TIMEOUT : Reason.FAILED,
                        config.breaker().delay(),
                        failed);
            default -> new Unavailable(service, Reason.FAILED, config.breaker().delay(), failure);
        };
    }

    private static @Nullable Problem problem(Response response) {
        try {
            return response.readEntity(Problem.class);
        } catch (RuntimeException notAProblemDocument) {
            return null;
        }
    }

    private static boolean late(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
