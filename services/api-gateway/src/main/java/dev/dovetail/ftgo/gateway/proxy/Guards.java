package dev.dovetail.ftgo.gateway.proxy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

import dev.dovetail.ftgo.gateway.proxy.ServicesConfig.Service;

/**
 * The strategies around the calls of one service, from the outside in: time limit of all attempts, retry, circuit breaker,
 * time limit of one attempt, bulkhead. Breaker and bulkhead are the same for all its calls.
 */
final class Guards {

    private final Guard whole;
    private final Guard retrying;
    private final Guard once;

    Guards(String name, Service config, BreakerStates states) {
        this.whole = Guard.create()
                .withDescription(name + ", all attempts")
                .withTimeout()
                .duration(millis(config.timeout()), ChronoUnit.MILLIS)
                .done()
                .build();
        this.retrying = retrying(name, config.retry());
        this.once = once(name, config, states);
    }

    /** A call that may be repeated. */
    <T> T repeatable(Callable<T> call, Class<T> type) throws Exception {
        return whole.call(() -> retrying.call(() -> once.call(call, type), type), type);
    }

    /** A call that is made once. */
    <T> T once(Callable<T> call, Class<T> type) throws Exception {
        return once.call(call, type);
    }

    /** A call that is made once, and whose answer comes later. */
    <T> T once(Supplier<T> call, TypeLiteral<T> type) {
        return once.get(call, type);
    }

    private static Guard retrying(String name, ServicesConfig.Retry config) {
        Guard.Builder guard = Guard.create().withDescription(name + ", repeated");
        if (config.max() == 0) {
            return guard.build();
        }
        return guard.withRetry()
                .maxRetries(config.max())
                .delay(millis(config.delay()), ChronoUnit.MILLIS)
                .jitter(millis(config.jitter()), ChronoUnit.MILLIS)
                .whenException(Guards::mayPass)
                .done()
                .build();
    }

    private static Guard once(String name, Service config, BreakerStates states) {
        ServicesConfig.Breaker breaker = config.breaker();
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .name(name)
                .requestVolumeThreshold(breaker.window())
                .failureRatio(breaker.failureRatio())
                .delay(millis(breaker.delay()), ChronoUnit.MILLIS)
                .successThreshold(breaker.successes())
                .when(Guards::isTheServicesFault)
                .onStateChange(state -> states.changed(name, state))
                .done()
                .withTimeout()
                .duration(millis(config.timeout()), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(config.concurrency())
                // The least there is. Only a call that is answered later waits in it, and no longer than its timeout.
                .queueSize(1)
                .done()
                .build();
    }

    /** Neither what the caller did wrong, nor what was not sent, because enough is outstanding. */
    private static boolean isTheServicesFault(Throwable failure) {
        return !(failure instanceof Refused || failure instanceof CallersFault || failure instanceof BulkheadException);
    }

    /** A refused connection or a 503 may be over by the next attempt; time that is used up does not come back. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof ServiceFailed failed && !failed.late();
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }

    /** Is told when a breaker changes its state. */
    interface BreakerStates {
        void changed(String service, CircuitBreakerState state);
    }
}
