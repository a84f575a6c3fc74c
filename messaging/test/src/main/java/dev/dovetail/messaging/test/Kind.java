package dev.dovetail.messaging.test;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.Reply;

/** The value of the header {@code kind}. */
final class Kind {

    private Kind() {}

    static String of(MessageBody body) {
        return switch (body) {
            case Command command -> "command";
            case Event event -> "event";
            case Document document -> "document";
            case Reply reply -> "reply";
        };
    }
}
