package dev.dovetail.ftgo.gateway.proxy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The services behind the gateway, by name, and how each is called. */
@ConfigMapping(prefix = "ftgo.gateway")
public interface ServicesConfig {

    /** The services. */
    @ConfigDocMapKey("service")
    Map<String, Service> services();

    /** One service. */
    interface Service {

        /** Where it is, without a path. */
        URI url();

        /** How long one call may take in all, its retries included. */
        @WithDefault("2s")
        Duration timeout();

        /** How long opening a connection may take. */
        @WithDefault("1s")
        Duration connectTimeout();

        /** How many calls may be outstanding at a time; one more is refused at once. */
        @WithDefault("64")
        int concurrency();

        /** When it is not called any more. */
        Breaker breaker();

        /** What is called again. */
        Retry retry();
    }

    /** A circuit breaker. */
    interface Breaker {

        /** Of how many calls the share of failures is taken. */
        @WithDefault("20")
        int window();

        /** From which share of failures on it opens: above 0, at most 1. */
        @WithDefault("0.5")
        double failureRatio();

        /** How long it stays open before it lets a call try. */
        @WithDefault("5s")
        Duration delay();

        /** How many calls in a row must succeed, half open, before it closes. */
        @WithDefault("2")
        int successes();
    }

    /** Retries of calls that may be repeated without harm. A call that timed out is not repeated. */
    interface Retry {

        /** How often at most, after the first call; 0 for never. */
        @WithDefault("2")
        int max();

        /** How long before each. */
        @WithDefault("50ms")
        Duration delay();

        /** By how much the delay varies at random, to either side. */
        @WithDefault("25ms")
        Duration jitter();
    }
}
