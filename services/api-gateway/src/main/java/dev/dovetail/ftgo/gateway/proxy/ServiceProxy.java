package dev.dovetail.ftgo.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;

import dev.dovetail.ftgo.gateway.proxy.ServicesConfig.Service;

/**
 * Stands between the gateway and one service (pattern: robust remote procedure call proxy, with a circuit breaker). A call
 * ends within the service's timeout, in an answer, in {@link Refused} or in {@link Unavailable}.
 */
public final class ServiceProxy {

    private final String name;
    private final Service config;
    private final Guards guards;

    ServiceProxy(String name, Service config, Guards.BreakerStates states) {
        this.name = name;
        this.config = config;
        this.guards = new Guards(name, config, states);
    }

    /**
     * A call that may be repeated without harm; if it fails quickly, it is repeated within the timeout.
     *
     * @throws Refused if the service refuses
     * @throws Unavailable if the service gives no answer
     */
    public <T> T repeatable(Call<T> call) {
        Deadline deadline = Deadline.in(config.timeout());
        return sync(() -> guards.repeatable(attempt(call, deadline), Object.class));
    }

    /**
     * A call that is made once, because to repeat it would be another request.
     *
     * @throws Refused if the service refuses
     * @throws Unavailable if the service gives no answer; it may have done what it was asked all the same
     */
    public <T> T once(Call<T> call) {
        Deadline deadline = Deadline.in(config.timeout());
        return sync(() -> guards.once(attempt(call, deadline), Object.class));
    }

    /**
     * A call that is made once and answered later.
     *
     * @return fails with {@link Unavailable} if the service gives no answer in time or must not be asked, and with
     *     {@link CallersFault} if the call does
     */
    public <T> CompletionStage<T> later(
            Function<Deadline, CompletionStage<T>> call, TypeLiteral<CompletionStage<T>> type) {
        Deadline deadline = Deadline.in(config.timeout());
        return guards.once(() -> call.apply(deadline), type).exceptionallyCompose(failure -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            return CompletableFuture.failedStage(Failures.seenFromOutside(name, config, cause));
        });
    }

    /** The name of the service. */
    public String name() {
        return name;
    }

    /** Where the service is. */
    public URI url() {
        return config.url();
    }

    /** How long a call may take. */
    public Duration timeout() {
        return config.timeout();
    }

    /** How long opening a connection may take. */
    public Duration connectTimeout() {
        return config.connectTimeout();
    }

    /** How many calls may be outstanding at a time. */
    public int concurrency() {
        return config.concurrency();
    }

    private Callable<Object> attempt(Call<?> call, Deadline deadline) {
        return () -> {
            try {
                return call.before(deadline);
            } catch (RuntimeException e) {
                throw Failures.ofAttempt(name, e);
            }
        };
    }

    @SuppressWarnings("unchecked") // What comes out is what the call put in.
    private <T> T sync(Callable<Object> guarded) {
        try {
            return (T) guarded.call();
        } catch (Exception e) {
            throw Failures.seenFromOutside(name, config, e);
        }
    }

    /** What is asked of the service. */
    @FunctionalInterface
    public interface Call<T> {

        /** Asks; the service is told the deadline. */
        T before(Deadline deadline);
    }
}
