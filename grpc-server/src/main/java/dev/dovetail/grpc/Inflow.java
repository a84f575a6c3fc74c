package dev.dovetail.grpc;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** What a caller sends, one message at a time: the next one is asked for when one is taken. */
public final class Inflow<Q> implements StreamObserver<Q> {

    private final ServerCallStreamObserver<?> call;
    private final Outflow<?> outflow;
    private final ConcurrentLinkedQueue<Q> messages = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Inflow(ServerCallStreamObserver<?> call, Outflow<?> outflow) {
        this.call = call;
        this.outflow = outflow;
        call.disableAutoRequest();
        call.request(1);
    }

    /** Whether {@link #take} has an answer: a message, or that there is none any more. */
    public boolean isReady() {
        return closed || !messages.isEmpty();
    }

    /** The next message, waiting for it; empty if the caller has closed its side. */
    public Optional<Q> take() {
        outflow.await(this::isReady);
        Q message = messages.poll();
        if (message != null) {
            call.request(1);
        }
        return Optional.ofNullable(message);
    }

    @Override
    public void onNext(Q message) {
        messages.add(message);
        outflow.wake();
    }

    @Override
    public void onCompleted() {
        closed = true;
        outflow.wake();
    }

    /** The caller has gone, which the outflow is told of too. */
    @Override
    public void onError(Throwable cause) {
        onCompleted();
    }
}
