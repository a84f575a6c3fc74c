package dev.dovetail.messaging.outbox;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.OutboxException;
import dev.dovetail.messaging.Reply;

/** What a body's class says about its message. */
final class MessageTypes {

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            MessageType name = type.getAnnotation(MessageType.class);
            if (name == null || name.value().isBlank()) {
                throw new OutboxException("%s has no message type; annotate it, for example @MessageType(\"%s\")"
                        .formatted(type.getName(), "shop.order." + type.getSimpleName()));
            }
            return name.value();
        }
    };

    private MessageTypes() {}

    /** @throws OutboxException if the class has no name for the wire */
    static String name(MessageBody body) {
        return NAMES.get(body.getClass());
    }

    static String kind(MessageBody body) {
        return switch (body) {
            case Command command -> "command";
            case Event event -> "event";
            case Document document -> "document";
            case Reply reply -> "reply";
        };
    }
}
