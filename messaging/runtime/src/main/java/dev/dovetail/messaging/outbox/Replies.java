package dev.dovetail.messaging.outbox;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Failure;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Reply;

/** Answers commands, and publications that ask for it, with the current transaction. */
@Singleton
public class Replies {

    private final Envelopes envelopes;
    private final OutboxQueue queue;

    Replies(Envelopes envelopes, OutboxQueue queue) {
        this.envelopes = envelopes;
        this.queue = queue;
    }

    /**
     * Sends the reply to where the request asks for it, if it does, keyed by the conversation.
     *
     * @throws Exception if the reply cannot be sent
     */
    public void reply(MessageContext request, Reply reply) throws Exception {
        Channel channel = request.replyTo();
        if (channel == null) {
            return;
        }
        OutboxMessage message =
                Conversation.following(request, () -> envelopes.envelop(channel, request.correlationId(), reply));
        message.headers().put(Headers.OUTCOME, reply instanceof Failure ? "failure" : "success");
        queue.add(message);
    }
}
