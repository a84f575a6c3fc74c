package dev.dovetail.messaging.config;

import java.time.Duration;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Transactional messaging: outbox, inbox and handlers. */
@ConfigMapping(prefix = "dovetail.messaging")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface MessagingConfig {

    /**
     * Who receives: the Kafka consumer group of every channel, and the consumer in the inbox. All replicas of a service
     * share it; changing it makes the service read its channels anew.
     */
    @WithDefault("${quarkus.application.name}")
    String consumer();

    /** Who sends: the header {@code ce_source} of every message. */
    @WithDefault("${quarkus.application.name}")
    String source();

    /**
     * The largest body the outbox takes. Keep it below Kafka's {@code max.message.bytes}, 1 MiB by default, with room
     * for headers.
     */
    @WithDefault("900K")
    MemorySize maxBodySize();

    /**
     * How many received messages of one channel may be in memory before reading pauses: those being handled, those
     * waiting for an earlier one of their key and those waiting to be retried.
     */
    @WithDefault("256")
    int maxInFlight();

    /**
     * How many handlers run at a time, all channels together. Each holds a database connection, so keep it below
     * {@code quarkus.datasource.jdbc.max-size}.
     */
    @WithDefault("16")
    int concurrency();

    /** How long one call of a handler may take before its transaction is rolled back; whole seconds. */
    @WithDefault("60s")
    Duration transactionTimeout();

    /** How long a shutdown waits for the handlers that are running; those waiting to run are not begun. */
    @WithDefault("10s")
    Duration shutdownTimeout();

    /** What happens when a handler fails. */
    Retry retry();

    /** What happens to old rows of outbox and inbox. */
    Retention retention();

    /** How the replicas are looked after. */
    Replicas replicas();

    /** What happens when a handler fails. */
    interface Retry {

        /**
         * How often a message is tried before it becomes a dead letter. Attempts that fail because the database is not
         * to be reached do not count: they are repeated until it is.
         */
        @WithDefault("5")
        int maxAttempts();

        /** The wait before the second attempt. */
        @WithDefault("200ms")
        Duration initialDelay();

        /** The longest wait between attempts. */
        @WithDefault("30s")
        Duration maxDelay();

        /** By how much each wait is longer than the one before. */
        @WithDefault("3")
        double multiplier();

        /** The part of each wait that is left to chance, so that many do not come back at once; 0 to 1. */
        @WithDefault("0.3")
        double jitter();
    }

    /** What happens to old rows of outbox and inbox. */
    interface Retention {

        /** Whether old rows are deleted. */
        @WithDefault("true")
        boolean enabled();

        /**
         * How old a row is when it is deleted. A message that arrives again after its inbox row is gone is handled
         * again, so keep this longer than messages may be read anew, and longer than the relay may be down.
         */
        @WithDefault("7d")
        Duration after();

        /** How often old rows are looked for. */
        @WithDefault("10m")
        Duration interval();

        /** How many rows one transaction deletes. */
        @WithDefault("1000")
        int batchSize();
    }

    /** How the replicas are looked after. */
    interface Replicas {

        /** How often it is looked how old each replica is, and whether one is to be rebuilt. */
        @WithDefault("5s")
        Duration interval();
    }
}
