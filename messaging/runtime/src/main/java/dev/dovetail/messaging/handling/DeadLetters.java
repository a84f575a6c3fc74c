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

    /** Puts a message aside that has no id of its own to be known by. */
    Outcome putAside(Incoming message, Throwable failure) throws StoppedException {
        byte[] place =
                (message.topic() + '/' + message.partition() + '/' + message.offset()).getBytes(StandardCharsets.UTF_8);
        return putAside(message, UUID.nameUUIDFromBytes(place), failure, 0);
    }

    Outcome putAside(Incoming message, UUID id, Throwable failure, int attempts) throws StoppedException {
        DeadLetter letter = new DeadLetter(message, Reason.of(failure), attempts, consumer);
        for (int failures = 1; ; failures++) {
            try {
                Outcome outcome = transactions.inNewOne(() -> write(letter, id));
                if (outcome == Outcome.DEAD_LETTERED) {
                    LOG.errorf(failure, "Message %s is now a dead letter: %s", message, letter.reason());
                }
                return outcome;
            } catch (Exception notWritten) {
                LOG.errorf(notWritten, "Message %s could not be put aside yet and is not skipped", message);
                stop.pause(backoff.after(failures));
            }
        }
    }

    private Outcome write(DeadLetter letter, UUID id) throws Exception {
        if (!inbox.markHandled(id)) {
            return Outcome.DUPLICATE;
        }
        outbox.add(letter.toOutbox());
        return Outcome.DEAD_LETTERED;
    }
}
