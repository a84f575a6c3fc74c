package dev.dovetail.messaging;

import java.util.UUID;

/**
 * Sends messages with the current database transaction: they are inserted into the outbox table with the business rows
 * and reach their channel only if the transaction commits (pattern: Transactional outbox).
 *
 * <p>All methods serialize the body at once, so later changes to it are not sent; rows are inserted in one batch before
 * the transaction completes. Messages of one key on one channel are received in the order in which they were sent.
 *
 * <p>All methods throw {@link OutboxException} if no transaction is active, the body's class has no {@link MessageType},
 * it cannot be serialized, or it is larger than {@code dovetail.messaging.max-body-size}.
 */
public interface Outbox {

    /**
     * Publishes an event to all subscribers of a channel.
     *
     * @param key what keeps its order; its {@code toString()} is the Kafka key, usually the aggregate's id
     * @return the message's id, a UUIDv7
     */
    UUID publish(Channel channel, Object key, Event event, SendOption... options);

    /**
     * Publishes a document to all subscribers of a channel.
     *
     * @param key what keeps its order; its {@code toString()} is the Kafka key
     * @return the message's id, a UUIDv7
     */
    UUID publish(Channel channel, Object key, Document document, SendOption... options);

    /**
     * Sends a command. With {@link SendOption#replyTo} its receiver answers; without, it is a one-way notification.
     *
     * @param key what keeps its order; its {@code toString()} is the Kafka key
     * @return the message's id, a UUIDv7, which the reply carries as its causation id
     */
    UUID send(Channel channel, Object key, Command command, SendOption... options);
}
