package dev.dovetail.messaging;

/** How one message is sent, beyond its channel, key and body. */
public sealed interface SendOption {

    /** Asks for replies on that channel. Its key there is the correlation id. */
    static SendOption replyTo(Channel channel) {
        return new ReplyTo(channel);
    }

    /**
     * Sets the correlation id, which every message that follows from this one inherits. By default it is that of the
     * message being handled, otherwise this message's own id.
     */
    static SendOption correlatedBy(Object correlationId) {
        return new CorrelatedBy(correlationId.toString());
    }

    /**
     * Adds a header.
     *
     * @throws IllegalArgumentException if the name is one that Dovetail sets itself
     */
    static SendOption header(String name, String value) {
        return new Header(name, value);
    }

    /**
     * Sends the message in an older version of its type, too, which somebody still reads: one call, two messages of one
     * transaction, the newer one first. Types are versions of each other by their names: {@code shop.Paid}, {@code
     * shop.Paid.v2}, {@code shop.Paid.v3}.
     *
     * <p>A consumer that has handlers for several versions gets the effect of one: the inbox takes them for one message,
     * by the header {@link Headers#SAME_AS}. So it can learn the new version before it forgets the old one, which it needs
     * for messages that were sent before there was a new one, and of two of its replicas, of which one knows the new
     * version already, only one handles the message.
     *
     * @param older the same message, as the older version says it; of the same kind
     */
    static SendOption alsoAs(MessageBody older) {
        return new AlsoAs(older);
    }

    /** @param channel where replies go */
    record ReplyTo(Channel channel) implements SendOption {}

    /** @param id the correlation id */
    record CorrelatedBy(String id) implements SendOption {}

    /** @param older the same message in an older version of its type */
    record AlsoAs(MessageBody older) implements SendOption {}

    /**
     * @param name the header's name
     * @param value its value, UTF-8 on the wire
     */
    record Header(String name, String value) implements SendOption {

        /** Refuses the names in {@link Headers#RESERVED}. */
        public Header {
            if (Headers.RESERVED.contains(name)) {
                throw new IllegalArgumentException("header '" + name + "' is set by Dovetail; choose another name");
            }
        }
    }
}
