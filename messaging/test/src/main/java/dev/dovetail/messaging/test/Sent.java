package dev.dovetail.messaging.test;

import java.util.UUID;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;

/**
 * A message that the service under test sent.
 *
 * @param body read into the class that the test asked for
 * @param context all else, as a receiver would see it
 */
public record Sent<T extends MessageBody>(T body, MessageContext context) {

    /** The message's id. */
    public UUID id() {
        return context.id();
    }

    /** Where it was sent to. */
    public Channel channel() {
        return context.channel();
    }

    /** What it is ordered by. */
    public String key() {
        return context.key();
    }

    <U extends MessageBody> Sent<U> as(Class<U> type) {
        return new Sent<>(type.cast(body), context);
    }
}
