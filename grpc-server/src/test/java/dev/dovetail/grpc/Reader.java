package dev.dovetail.grpc;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** A client that reads a stream no faster than it is told to. */
final class Reader extends ClientCall.Listener<StringValue> {

    private final ClientCall<StringValue, StringValue> call;
    private final List<String> read = new CopyOnWriteArrayList<>();
    private volatile @Nullable StatusRuntimeException end;

    Reader(ManagedChannel channel, MethodDescriptor<StringValue, StringValue> method, CallOptions options) {
        call = channel.newCall(method, options);
        call.start(this, new Metadata());
    }

    /** Opens the server's stream. */
    static Reader of(Server server, CallOptions options) {
        var reader = new Reader(server.channel(), Server.STREAM, options);
        reader.send("");
        reader.call.halfClose();
        return reader;
    }

    static Reader of(Server server) {
        return of(server, CallOptions.DEFAULT);
    }

    /** Opens a stream in both directions. */
    static Reader duplex(Server server) {
        return new Reader(server.channel(), Server.DUPLEX, CallOptions.DEFAULT);
    }

    void send(String message) {
        call.sendMessage(StringValue.of(message));
    }

    void closeSide() {
        call.halfClose();
    }

    void cancel() {
        call.cancel("no more", null);
    }

    /** Is ready to read so many messages more. */
    Reader request(int messages) {
        call.request(messages);
        return this;
    }

    List<String> read() {
        return read;
    }

    Reader awaitRead(int messages) {
        await().until(() -> read.size() >= messages);
        return this;
    }

    /** How the stream ends. */
    StatusRuntimeException awaitEnd() {
        return await().until(() -> end, reached -> reached != null);
    }

    @Override
    public void onMessage(StringValue message) {
        read.add(message.getValue());
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        end = status.asRuntimeException(trailers);
    }
}
