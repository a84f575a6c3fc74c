package dev.dovetail.messaging.retention;

import java.time.Instant;
import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.database.Transactions;
import dev.dovetail.messaging.handling.Stop;

/** Deletes what is older than {@code dovetail.messaging.retention.after}, from time to time. */
@Singleton
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final MessagingConfig.Retention config;
    private final OldRows rows;
    private final Transactions transactions;
    private final Stop stop;

    Retention(MessagingConfig config, OldRows rows, Transactions transactions, Stop stop) {
        this.config = config.retention();
        this.rows = rows;
        this.transactions = transactions;
        this.stop = stop;
    }

    @Scheduled(
            identity = "dovetail-messaging-retention",
            every = "${dovetail.messaging.retention.interval}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deleteOldRows() throws Exception {
        if (!config.enabled()) {
            return;
        }
        Cutoff cutoff = new Cutoff(Instant.now().minus(config.after()));
        int batch = config.batchSize();
        long outbox = inBatches(() -> rows.deleteFromOutbox(cutoff, batch));
        long inbox = inBatches(() -> rows.deleteFromInbox(cutoff, batch));
        if (outbox + inbox > 0) {
            LOG.infof("Deleted %d rows of the outbox and %d of the inbox, older than %s", outbox, inbox, cutoff.time());
        }
    }

    private long inBatches(Callable<Integer> delete) throws Exception {
        long all = 0;
        int deleted;
        do {
            deleted = transactions.inNewOne(delete);
            all += deleted;
        } while (deleted == config.batchSize() && !stop.isRequested());
        return all;
    }
}
