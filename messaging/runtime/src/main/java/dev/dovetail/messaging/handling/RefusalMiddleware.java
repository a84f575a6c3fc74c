package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.Refusal;
import dev.dovetail.messaging.database.Transactions;
import dev.dovetail.messaging.inbox.Inbox;
import dev.dovetail.messaging.outbox.Replies;

/** A refusal is an answer: the handler's work is rolled back by now, the answer has a transaction of its own. */
@Singleton
@Priority(Middleware.REFUSAL)
class RefusalMiddleware implements Middleware {

    private final Transactions transactions;
    private final Inbox inbox;
    private final Replies replies;

    RefusalMiddleware(Transactions transactions, Inbox inbox, Replies replies) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.replies = replies;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        try {
            return next.handle(delivery);
        } catch (Refusal refusal) {
            return transactions.inNewOne(() -> answer(delivery, refusal));
        }
    }

    private Outcome answer(Delivery delivery, Refusal refusal) throws Exception {
        if (!inbox.markHandled(delivery.identity())) {
            return Outcome.DUPLICATE;
        }
        if (delivery.handler().answers()) {
            replies.reply(delivery.context(), refusal.failure());
        }
        return Outcome.REFUSED;
    }
}
