package dev.dovetail.messaging.deployment;

import org.jboss.jandex.DotName;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;
import dev.dovetail.messaging.Reply;

/** Names to look for in the index. */
final class Names {

    static final DotName RECEIVES = DotName.createSimple(Receives.class);
    static final DotName HANDLES = DotName.createSimple(Handles.class);
    static final DotName REPLICA = DotName.createSimple(Replica.class);
    static final DotName MESSAGE_TYPE = DotName.createSimple(MessageType.class);
    static final DotName MESSAGE_BODY = DotName.createSimple(MessageBody.class);
    static final DotName MESSAGE_CONTEXT = DotName.createSimple(MessageContext.class);
    static final DotName COMMAND = DotName.createSimple(Command.class);
    static final DotName EVENT = DotName.createSimple(Event.class);
    static final DotName DOCUMENT = DotName.createSimple(Document.class);
    static final DotName REPLY = DotName.createSimple(Reply.class);
    static final DotName FAILURE = DotName.createSimple(Failure.class);

    private Names() {}
}
