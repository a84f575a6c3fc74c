package dev.dovetail.messaging.handling;

import java.util.Objects;
import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Done;
import dev.dovetail.messaging.Reply;
import dev.dovetail.messaging.outbox.Conversation;
import dev.dovetail.messaging.outbox.Replies;

/** The end of the chain: calls the handler and sends its answer. */
@Singleton
class HandlerCall implements Middleware.Next {

    private final Replies replies;

    HandlerCall(Replies replies) {
        this.replies = replies;
    }

    @Override
    public Outcome handle(Delivery delivery) throws Exception {
        HandlerMethod handler = delivery.handler();
        Callable<@Nullable Reply> work = () -> handler.call(delivery.body(), delivery.context());
        Reply reply = handler.idempotent()
                ? Conversation.listening(delivery.context(), handler.name(), work)
                : Conversation.following(delivery.context(), work);
        if (handler.isForCommands()) {
            replies.reply(delivery.context(), Objects.requireNonNullElseGet(reply, Done::new));
        } else if (reply != null) {
            replies.reply(delivery.context(), reply);
        }
        return Outcome.HANDLED;
    }
}
