package dev.dovetail.grpc;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

import io.grpc.stub.ServerCallStreamObserver;

/**
 * What a call sends, by one thread that waits: for its reader, and for something to send. Both end with the call, whether it
 * was cancelled, its deadline has passed or this instance ends, and with them the work for it.
 */
public final class Outflow<R> {

    private final ServerCallStreamObserver<R> observer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean cancelled;
    private volatile boolean ending;

    Outflow(ServerCallStreamObserver<R> observer) {
        this.observer = observer;
        observer.setOnReadyHandler(this::wake);
        observer.setOnCancelHandler(() -> {
            cancelled = true;
            wake();
        });
    }

    /** Sends a message as soon as its reader has room for it: as much as a reader leaves unread, it does not get. */
    public void send(R message) {
        await(observer::isReady);
        observer.onNext(message);
    }

    /**
     * Waits until the condition holds. It is asked now and after each {@link #wake}, and must not block.
     */
    public void await(BooleanSupplier condition) {
        lock.lock();
        try {
            requireOpen();
            while (!condition.getAsBoolean()) {
                changed.awaitUninterruptibly();
                requireOpen();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets {@link #await} ask again. Any thread may call it; it does not wait for anything slow. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the stream from this side as soon as its thread looks. */
    void end() {
        ending = true;
        wake();
    }

    private void requireOpen() {
        if (cancelled || observer.isCancelled()) {
            throw new StreamEnded(false);
        }
        if (ending) {
            throw new StreamEnded(true);
        }
    }
}
