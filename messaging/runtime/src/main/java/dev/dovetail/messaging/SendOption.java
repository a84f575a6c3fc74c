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

    /** @param channel where replies go */
    record ReplyTo(Channel channel) implements SendOption {}

    /** @param id the correlation id */
    record CorrelatedBy(String id) implements SendOption {}

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
