package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.inbox.Inbox;

/** Lets a message pass once, or as often as it comes if nobody could tell the difference. */
@Singleton
@Priority(Middleware.INBOX)
class InboxMiddleware implements Middleware {

    private final Inbox inbox;

    InboxMiddleware(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        boolean once = !delivery.handler().idempotent() || isAnswered(delivery);
        return !once || inbox.markHandled(delivery.identity()) ? next.handle(delivery) : Outcome.DUPLICATE;
    }

    /** A repeated answer would be a second message to its receiver. */
    private static boolean isAnswered(Delivery delivery) {
        return delivery.handler().answers() && delivery.context().replyTo() != null;
    }
}
