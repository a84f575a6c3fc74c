package dev.dovetail.grpc;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import com.google.protobuf.StringValue;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ServerCalls;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A real server and a client of it, whose methods do what a test wants. */
final class Server implements AutoCloseable {

    static final MethodDescriptor<StringValue, StringValue> UNARY = method("Unary", MethodType.UNARY);
    static final MethodDescriptor<StringValue, StringValue> STREAM = method("Stream", MethodType.SERVER_STREAMING);
    static final MethodDescriptor<StringValue, StringValue> DUPLEX = method("Duplex", MethodType.BIDI_STREAMING);

    static final ApiErrors ERRORS = new ApiErrors("test.ftgo");

    final OpenStreams streams = new OpenStreams(new SimpleMeterRegistry());

    /** How many calls the server knows to be cancelled, by their callers or their deadlines. */
    final AtomicInteger cancelled = new AtomicInteger();

    private final ExecutorService threads;
    private final io.grpc.Server server;
    private final ManagedChannel channel;

    private Function<String, String> unary = text -> text;
    private Consumer<Outflow<StringValue>> stream = outflow -> {};
    private BiConsumer<Inflow<StringValue>, Outflow<StringValue>> duplex = (inflow, outflow) -> {};

    Server() throws IOException {
        this(Executors.newVirtualThreadPerTaskExecutor());
    }

    Server(ExecutorService threads) throws IOException {
        this.threads = threads;
        Calls calls = new Calls(threads, new Failures(new Refused()), streams);
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .intercept(new CallLog())
                .intercept(new Cancellations())
                .addService(calls.checked(ServerServiceDefinition.builder("test.Test")
                        .addMethod(
                                UNARY,
                                ServerCalls.asyncUnaryCall((request, observer) ->
                                        calls.unary(observer, () -> text(unary.apply(request.getValue())))))
                        .addMethod(
                                STREAM,
                                ServerCalls.asyncServerStreamingCall((request, observer) ->
                                        calls.stream(observer, outflow -> stream.accept(outflow))))
                        .addMethod(
                                DUPLEX,
                                ServerCalls.asyncBidiStreamingCall(observer -> calls.duplex(
                                        observer,
                                        (Inflow<StringValue> inflow, Outflow<StringValue> outflow) ->
                                                duplex.accept(inflow, outflow))))
                        .build()))
                .build()
                .start();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .build();
    }

    ManagedChannel channel() {
        return channel;
    }

    Server unary(Function<String, String> work) {
        this.unary = work;
        return this;
    }

    Server stream(Consumer<Outflow<StringValue>> work) {
        this.stream = work;
        return this;
    }

    Server duplex(BiConsumer<Inflow<StringValue>, Outflow<StringValue>> work) {
        this.duplex = work;
        return this;
    }

    static StringValue text(String text) {
        return StringValue.of(text);
    }

    private static MethodDescriptor<StringValue, StringValue> method(String name, MethodType type) {
        return MethodDescriptor.<StringValue, StringValue>newBuilder()
                .setType(type)
                .setFullMethodName("test.Test/" + name)
                .setRequestMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
                .setResponseMarshaller(ProtoUtils.marshaller(StringValue.getDefaultInstance()))
                .build();
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        threads.shutdownNow();
    }

    private final class Cancellations implements ServerInterceptor {

        @Override
        public <Q, R> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
            return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
                @Override
                public void onCancel() {
                    super.onCancel();
                    cancelled.incrementAndGet();
                }
            };
        }
    }

    /** What the tests' domain refuses. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Refused implements Refusals {

        @Override
        public ApiErrors errors() {
            return ERRORS;
        }

        @Override
        public Optional<StatusRuntimeException> statusOf(Throwable refusal) {
            return refusal instanceof Unknown
                    ? Optional.of(ERRORS.notFound("UNKNOWN_THING", "There is no thing", "test.Thing", "7"))
                    : Optional.empty();
        }
    }
}
