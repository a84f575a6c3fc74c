package dev.dovetail.messaging.database;

import java.util.concurrent.Callable;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import dev.dovetail.messaging.config.MessagingConfig;

/** Runs work in a transaction of its own, on a thread that has none. */
@Singleton
public class Transactions {

    private final TransactionManager manager;
    private final int timeoutSeconds;

    Transactions(TransactionManager manager, MessagingConfig config) {
        this.manager = manager;
        this.timeoutSeconds = Math.toIntExact(config.transactionTimeout().toSeconds());
    }

    /**
     * Commits if the work returns, rolls back if it throws.
     *
     * @return what the work returned
     * @throws Exception what the work threw, or why the commit failed: then the outcome may be unknown, and the inbox
     *     tells on the next attempt
     */
    public <T> T inNewOne(Callable<T> work) throws Exception {
        manager.setTransactionTimeout(timeoutSeconds);
        manager.begin();
        try {
            T result = callOrRollback(work);
            manager.commit();
            return result;
        } finally {
            leaveThreadClean();
        }
    }

    private <T> T callOrRollback(Callable<T> work) throws Exception {
        try {
            return work.call();
        } catch (Throwable failure) {
            try {
                manager.rollback();
            } catch (Exception alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
    }

    /** A transaction that timed out stays with its thread, and the next message on it must not find it. */
    private void leaveThreadClean() throws SystemException {
        manager.setTransactionTimeout(0);
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            manager.suspend();
        }
    }
}
