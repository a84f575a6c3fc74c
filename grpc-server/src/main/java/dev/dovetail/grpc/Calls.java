package dev.dovetail.grpc;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.grpc.Context;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.virtual.threads.VirtualThreads;

/**
 * Runs calls on virtual threads of their own, where they may block. Work for a call that was cancelled or whose deadline has
 * passed is not begun, and given up at the next message it sends or waits for. What work throws is told to the caller as
 * {@link Refusals} says.
 */
@Singleton
public class Calls {

    private final ExecutorService threads;
    private final Failures failures;
    private final OpenStreams streams;

    Calls(@VirtualThreads ExecutorService threads, Failures failures, OpenStreams streams) {
        this.threads = threads;
        this.failures = failures;
        this.streams = streams;
    }

    /** The same service, which refuses bytes that are not the message expected, with INVALID_ARGUMENT. */
    public ServerServiceDefinition checked(ServerServiceDefinition service) {
        // A message is otherwise read before any interceptor is called.
        return ServerInterceptors.intercept(
                ServerInterceptors.useMarshalledMessages(service, Wire.RECEIVED, Wire.SENT),
                failures.unreadableMessages());
    }

    /** Answers with what the work returns. */
    public <R> void unary(StreamObserver<R> observer, Supplier<R> work) {
        var call = (ServerCallStreamObserver<R>) observer;
        // Without one, an answer to a caller who has gone is an error.
        call.setOnCancelHandler(() -> {});
        run(call, () -> {
            R answer = work.get();
            call.onNext(answer);
        });
    }

    /** Answers with what the work sends, and ends the stream when it returns. */
    public <R> void stream(StreamObserver<R> observer, Consumer<Outflow<R>> work) {
        var call = (ServerCallStreamObserver<R>) observer;
        var outflow = new Outflow<>(call);
        run(call, () -> whileOpen(outflow, () -> work.accept(outflow)));
    }

    /** As {@link #stream}; the work takes what the caller sends too. */
    public <Q, R> StreamObserver<Q> duplex(StreamObserver<R> observer, BiConsumer<Inflow<Q>, Outflow<R>> work) {
        var call = (ServerCallStreamObserver<R>) observer;
        var outflow = new Outflow<>(call);
        var inflow = new Inflow<Q>(call, outflow);
        run(call, () -> whileOpen(outflow, () -> work.accept(inflow, outflow)));
        return inflow;
    }

    private void whileOpen(Outflow<?> stream, Runnable work) {
        streams.add(stream);
        try {
            work.run();
        } finally {
            streams.remove(stream);
        }
    }

    private void run(ServerCallStreamObserver<?> call, Runnable work) {
        try {
            threads.execute(Context.current().wrap(() -> answer(call, work)));
        } catch (RejectedExecutionException e) {
            call.onError(failures.ending());
        }
    }

    private void answer(ServerCallStreamObserver<?> call, Runnable work) {
        if (call.isCancelled()) {
            return;
        }
        try {
            work.run();
            call.onCompleted();
        } catch (Throwable failure) {
            if (!(failure instanceof StreamEnded ended && !ended.byServer())) {
                call.onError(failures.statusOf(failure));
            }
        }
    }
}
