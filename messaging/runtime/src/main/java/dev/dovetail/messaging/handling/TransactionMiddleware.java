package dev.dovetail.messaging.handling;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;

import dev.dovetail.messaging.database.Transactions;

/** One database transaction for inbox, business rows and outbox. */
@Singleton
@Priority(Middleware.TRANSACTION)
class TransactionMiddleware implements Middleware {

    private final Transactions transactions;

    TransactionMiddleware(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Outcome handle(Delivery delivery, Next next) throws Exception {
        return transactions.inNewOne(() -> next.handle(delivery));
    }
}
