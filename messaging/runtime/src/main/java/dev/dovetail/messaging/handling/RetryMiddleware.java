package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.database.DatabaseOutage;

/**
 * Repeats failed attempts with growing pauses. An attempt that fails for want of a database does not count, as the
 * message is not at fault and could not be put aside either: it is repeated until the database is back, and meanwhile
 * reading pauses.
 */
@Singleton
@Priority(Middleware.RETRY)
class RetryMiddleware implements Middleware {

    private static final Logger LOG = Logger.getLogger(RetryMiddleware.class);

    private final int maxAttempts;
    private final Backoff backoff;
    private final Stop stop;
    private final HandlingMetrics metrics;

    RetryMiddleware(MessagingConfig config, Stop stop, HandlingMetrics metrics) {
        this.maxAttempts = config.retry().maxAttempts();
        this.backoff = Backoff.of(config.retry());
        this.stop = stop;
        this.metrics = metrics;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        int outages = 0;
        for (int attempt = 1; ; ) {
            delivery.attempt(attempt);
            try {
                return next.handle(delivery);
            } catch (StoppedException stopped) {
                throw stopped;
            } catch (Exception | Error failure) {
                // Left behind by the handler, it would end the pause.
                Thread.interrupted();
                if (DatabaseOutage.causes(failure)) {
                    outages++;
                    pause(delivery, outages, failure);
                } else if (attempt < maxAttempts) {
                    pause(delivery, attempt, failure);
                    outages = 0;
                    attempt++;
                } else {
                    throw failure;
                }
            }
            metrics.retried(delivery);
        }
    }

    private void pause(Delivery delivery, int failures, Throwable failure) throws StoppedException {
        LOG.warnf(
                "%s failed, attempt %d of %d, message %s at %s: %s",
                delivery.handlerName(),
                delivery.attempt(),
                maxAttempts,
                delivery.context().id(),
                delivery.message(),
                Reason.of(failure));
        LOG.debug("The failure was", failure);
        stop.pause(backoff.after(failures));
    }
}
