package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.Timestamp;
import ftgo.kitchen.v1.Accept;
import ftgo.kitchen.v1.Answer;
import ftgo.kitchen.v1.Command;
import ftgo.kitchen.v1.Finish;
import ftgo.kitchen.v1.KitchenServiceGrpc;
import ftgo.kitchen.v1.Prepare;
import ftgo.kitchen.v1.TicketChange;
import ftgo.kitchen.v1.TicketsRequest;
import ftgo.kitchen.v1.TicketsResponse;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;

import static org.awaitility.Awaitility.await;

/** A kitchen display, at one stream. */
final class Display extends ClientCall.Listener<TicketsResponse> implements AutoCloseable {

    private final ClientCall<TicketsRequest, TicketsResponse> call;
    private final List<TicketChange> changes = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private volatile long position;
    private volatile boolean caughtUp;
    private volatile @Nullable StatusRuntimeException end;

    Display(Channel channel, CallOptions options, Metadata headers) {
        call = channel.newCall(KitchenServiceGrpc.getTicketsMethod(), options);
        call.start(this, headers);
        call.request(Integer.MAX_VALUE);
    }

    /** Opens a stream and says nothing yet. */
    static Display silent(Channel channel) {
        return new Display(channel, CallOptions.DEFAULT, new Metadata());
    }

    /** Opens a stream that goes on after that position. */
    static Display of(Channel channel, UUID restaurantId, long seenPosition) {
        return silent(channel).open(restaurantId, seenPosition);
    }

    Display open(UUID restaurantId, long seenPosition) {
        position = seenPosition;
        return send(TicketsRequest.newBuilder()
                .setDisplay(ftgo.kitchen.v1.Display.newBuilder()
                        .setRestaurantId(restaurantId.toString())
                        .setSeenPosition(seenPosition))
                .build());
    }

    Display send(TicketsRequest request) {
        call.sendMessage(request);
        return this;
    }

    /** Sends a command and waits for its answer. */
    Answer ask(Command.Builder command) {
        int before = answers.size();
        send(TicketsRequest.newBuilder().setCommand(command).build());
        await().until(() -> answers.size() > before || end != null);
        if (answers.size() == before) {
            throw new AssertionError("the stream ended", end);
        }
        return answers.get(before);
    }

    static Command.Builder accept(UUID ticketId, Instant readyBy) {
        var time = Timestamp.newBuilder().setSeconds(readyBy.getEpochSecond()).setNanos(readyBy.getNano());
        return command(ticketId).setAccept(Accept.newBuilder().setReadyBy(time));
    }

    static Command.Builder prepare(UUID ticketId) {
        return command(ticketId).setPrepare(Prepare.getDefaultInstance());
    }

    static Command.Builder finish(UUID ticketId) {
        return command(ticketId).setFinish(Finish.getDefaultInstance());
    }

    private static Command.Builder command(UUID ticketId) {
        return Command.newBuilder().setCommandId(UUID.randomUUID().toString()).setTicketId(ticketId.toString());
    }

    void closeSide() {
        call.halfClose();
    }

    /** The last position that it was told. */
    long position() {
        return position;
    }

    List<TicketChange> changes() {
        return changes;
    }

    /** What it was told, each as the ticket's state. */
    List<String> states() {
        return changes.stream()
                .map(change -> change.getTicket().getState().name().substring("TICKET_STATE_".length()))
                .toList();
    }

    Display awaitCaughtUp() {
        await().until(() -> caughtUp || end != null);
        if (!caughtUp) {
            throw new AssertionError("the stream ended", end);
        }
        return this;
    }

    Display awaitPosition(long reached) {
        await().until(() -> position >= reached || end != null);
        return this;
    }

    StatusRuntimeException awaitEnd() {
        return await().until(() -> end, reached -> reached != null);
    }

    @Override
    public void onMessage(TicketsResponse message) {
        switch (message.getResponseCase()) {
            case CHANGE -> {
                changes.add(message.getChange());
                position = message.getChange().getPosition();
            }
            case ANSWER -> answers.add(message.getAnswer());
            case CAUGHT_UP -> {
                position = message.getCaughtUp().getPosition();
                caughtUp = true;
            }
            case RESPONSE_NOT_SET -> throw new AssertionError("an empty message");
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        end = status.asRuntimeException(trailers);
    }

    @Override
    public void close() {
        call.cancel("switched off", null);
    }
}
