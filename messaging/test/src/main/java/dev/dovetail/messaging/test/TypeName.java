package dev.dovetail.messaging.test;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageType;

/** The name on the wire of a class of messages. */
final class TypeName {

    private TypeName() {}

    static String of(Class<? extends MessageBody> type) {
        var annotation = type.getAnnotation(MessageType.class);
        if (annotation == null) {
            throw new IllegalArgumentException(type.getName() + " has no @MessageType");
        }
        return annotation.value();
    }
}
