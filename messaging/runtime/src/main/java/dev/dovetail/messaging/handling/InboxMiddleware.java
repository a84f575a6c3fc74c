package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.inbox.Inbox;

/** Lets a message pass once. */
@Singleton
@Priority(Middleware.INBOX)
class InboxMiddleware implements Middleware {

    private final Inbox inbox;

    InboxMiddleware(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        return inbox.markHandled(delivery.context().id()) ? next.handle(delivery) : Outcome.DUPLICATE;
    }
}
