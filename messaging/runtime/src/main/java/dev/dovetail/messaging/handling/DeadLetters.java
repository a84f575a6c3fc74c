package dev.dovetail.messaging.handling;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.database.Transactions;
import dev.dovetail.messaging.inbox.Inbox;
import dev.dovetail.messaging.outbox.OutboxQueue;

/**
 * Puts messages aside: in one transaction they count as handled and go through the outbox to {@code <channel>.dlq}. So
 * no second producer is needed, and none is lost or doubled. While the database is not to be reached nothing can be put
 * aside, and nothing is skipped either.
 */
@Singleton
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Transactions transactions;
    private final Inbox inbox;
    private final OutboxQueue outbox;
    private final Backoff backoff;
    private final Stop stop;
    private final String consumer;

    DeadLetters(Transactions transactions, Inbox inbox, OutboxQueue outbox, Stop stop, MessagingConfig config) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.outbox = outbox;
        this.stop = stop;
        this.backoff = Backoff.of(config.retry());
        this.consumer = config.consumer();
    }

    /** Puts a message aside whose headers may be wrong. Without an id it is known by its place in the log. */
    Outcome putAside(Incoming message, Throwable failure) throws StoppedException {
        return putAside(message, ContextReader.id(message).orElseGet(() -> place(message)), failure, 0);
    }

    private static UUID place(Incoming message) {
        String place = message.topic() + '/' + message.partition() + '/' + message.offset();
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    Outcome putAside(Incoming message, UUID id, Throwable failure, int attempts) throws StoppedException {
        DeadLetter letter = new DeadLetter(message, Reason.of(failure), attempts, consumer);
        for (int failures = 1; ; failures++) {
            try {
                Outcome outcome = transactions.inNewOne(() -> write(letter, id));
                if (outcome == Outcome.DEAD_LETTERED) {
                    log(letter, failure);
                }
                return outcome;
            } catch (Exception | Error notWritten) {
                LOG.errorf(notWritten, "Message %s could not be put aside yet and is not skipped", message);
                stop.pause(backoff.after(failures));
            }
        }
    }

    /** Where a handler failed is worth a stack trace; where a header was found wrong is not. */
    private static void log(DeadLetter letter, Throwable failure) {
        Throwable trace = letter.attempts() > 0 ? failure : null;
        LOG.errorf(trace, "Message %s is now a dead letter: %s", letter.message(), letter.reason());
    }

    private Outcome write(DeadLetter letter, UUID id) throws Exception {
        if (!inbox.markHandled(id)) {
            return Outcome.DUPLICATE;
        }
        outbox.add(letter.toOutbox());
        return Outcome.DEAD_LETTERED;
    }
}
