package dev.dovetail.messaging.outbox;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

import dev.dovetail.messaging.OutboxException;

/** Takes messages to be inserted when the current transaction completes. */
@Singleton
public class OutboxQueue {

    private final TransactionSynchronizationRegistry transaction;
    private final OutboxTable table;

    OutboxQueue(TransactionSynchronizationRegistry transaction, OutboxTable table) {
        this.transaction = transaction;
        this.table = table;
    }

    /** @throws OutboxException if no transaction is active */
    public void add(OutboxMessage message) {
        if (isDoomed()) {
            return;
        }
        OutboxBatch batch = (OutboxBatch) transaction.getResource(OutboxBatch.class);
        if (batch == null || !batch.isOpen()) {
            batch = new OutboxBatch(table);
            // Interposed, so it comes after those of the application and, registered during another's completion,
            // still has its turn.
            transaction.registerInterposedSynchronization(batch);
            transaction.putResource(OutboxBatch.class, batch);
        }
        batch.add(message);
    }

    /**
     * Whether the transaction can only roll back, so that nothing sent in it will ever leave.
     *
     * @throws OutboxException if no transaction is active
     */
    private boolean isDoomed() {
        return switch (transaction.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> false;
            case Status.STATUS_MARKED_ROLLBACK -> true;
            default ->
                throw new OutboxException("no transaction is active, so the message would not be saved together with"
                        + " anything; send it in a @Transactional method");
        };
    }

    /** @throws OutboxException if no transaction is active */
    void requireTransaction() {
        isDoomed();
    }
}
