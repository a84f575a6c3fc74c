package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.inbox.Inbox;

/** Lets a message pass once, or as often as it comes if that makes no difference. */
@Singleton
@Priority(Middleware.INBOX)
class InboxMiddleware implements Middleware {

    private final Inbox inbox;

    InboxMiddleware(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        if (delivery.handler().idempotent()) {
            return next.handle(delivery);
        }
        return inbox.markHandled(delivery.identity()) ? next.handle(delivery) : Outcome.DUPLICATE;
    }
}
