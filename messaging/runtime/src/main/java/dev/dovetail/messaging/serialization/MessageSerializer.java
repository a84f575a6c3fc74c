package dev.dovetail.messaging.serialization;

import dev.dovetail.messaging.MessageBody;

/**
 * Turns bodies of one content type into bytes and back. To add one, declare a CDI bean: a body is sent with the first
 * serializer that {@link #writes} its class, in order of {@link jakarta.annotation.Priority}, smallest first, JSON last;
 * it is read with the one of its {@code content-type} header.
 */
public interface MessageSerializer {

    /** The JSON serializer, for use outside of the container. */
    static MessageSerializer json() {
        return new JsonSerializer();
    }

    /** The media type without parameters, in lower case, for example {@code application/json}. */
    String contentType();

    /** Whether bodies of that class are to be sent with this serializer. */
    boolean writes(Class<? extends MessageBody> type);

    /** @throws UnwritableBodyException if the body cannot be written */
    byte[] write(MessageBody body) throws UnwritableBodyException;

    /** @throws UnreadableBodyException if the bytes are not such a body; its message becomes the dead letter's reason */
    <T extends MessageBody> T read(byte[] bytes, Class<T> type) throws UnreadableBodyException;
}
