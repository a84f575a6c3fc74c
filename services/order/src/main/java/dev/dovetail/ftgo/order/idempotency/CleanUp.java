package dev.dovetail.ftgo.order.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Deletes answers that nobody will ask for again, in batches that block no one. */
@Singleton
class CleanUp {

    private static final int BATCH = 1_000;

    private final AnswerTable table;
    private final IdempotencyConfig config;
    private final Clock clock;

    CleanUp(AnswerTable table, IdempotencyConfig config, Clock clock) {
        this.table = table;
        this.config = config;
        this.clock = clock;
    }

    void checkConfig(@Observes StartupEvent start) {
        Duration keepFor = config.keepFor();
        if (keepFor.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("ftgo.order.idempotency.keep-for is " + keepFor
                    + "; it must be at least a minute, or a client's retry may come too late to be recognised");
        }
    }

    @Scheduled(every = "${ftgo.order.idempotency.clean-up-every:10m}", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteOld() {
        Instant oldest = clock.instant().minus(config.keepFor());
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> table.deleteOlderThan(oldest, BATCH));
        } while (deleted == BATCH);
    }
}
