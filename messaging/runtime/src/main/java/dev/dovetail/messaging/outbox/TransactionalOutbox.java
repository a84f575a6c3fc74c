package dev.dovetail.messaging.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Document;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.SendOption;

/** The outbox that writes its messages with the current transaction. */
@Singleton
class TransactionalOutbox implements Outbox {

    private final Envelopes envelopes;
    private final OutboxQueue queue;

    TransactionalOutbox(Envelopes envelopes, OutboxQueue queue) {
        this.envelopes = envelopes;
        this.queue = queue;
    }

    @Override
    public UUID publish(Channel channel, Object key, Event event, SendOption... options) {
        return enqueue(channel, key, event, options);
    }

    @Override
    public UUID publish(Channel channel, Object key, Document document, SendOption... options) {
        return enqueue(channel, key, document, options);
    }

    @Override
    public UUID send(Channel channel, Object key, Command command, SendOption... options) {
        return enqueue(channel, key, command, options);
    }

    private UUID enqueue(Channel channel, Object key, MessageBody body, SendOption... options) {
        queue.requireTransaction();
        Conversation.requireVoice();
        OutboxMessage message = envelopes.envelop(channel, key, body, options);
        List<OutboxMessage> versions = new ArrayList<>(List.of(message));
        for (SendOption option : options) {
            if (option instanceof SendOption.AlsoAs also) {
                TypeVersion.requireOlder(also.older(), body);
                versions.add(envelopes.envelopAgain(message, also.older(), options));
            }
        }
        // All or none, even for a sender that goes on after a refusal.
        versions.forEach(queue::add);
        return message.id();
    }
}
