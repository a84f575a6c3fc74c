package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.google.protobuf.Timestamp;
import ftgo.kitchen.v1.Accept;
import ftgo.kitchen.v1.Command;
import ftgo.kitchen.v1.KitchenServiceGrpc;
import ftgo.kitchen.v1.TicketsRequest;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.quarkus.grpc.GrpcClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@KitchenTest
class BadDisplaysTest {

    private static final Instant SOON = Instant.now().plusSeconds(1_800);

    @GrpcClient("kitchen")
    Channel channel;

    @Inject
    World world;

    @Inject
    Tickets tickets;

    static Stream<Arguments> openings() {
        return Stream.of(
                arguments("display", TicketsRequest.getDefaultInstance()),
                arguments("display", command(Display.prepare(new UUID(1, 2)))),
                arguments("display.restaurant_id", opening("", 0)),
                arguments("display.restaurant_id", opening("ajanta", 0)),
                arguments("display.restaurant_id", opening("' or '1'='1", 0)),
                arguments("display.seen_position", opening(new UUID(1, 2).toString(), -1)),
                arguments("display.seen_position", opening(new UUID(1, 2).toString(), Long.MIN_VALUE)));
    }

    @ParameterizedTest
    @MethodSource("openings")
    void a_stream_that_begins_wrong_ends(String field, TicketsRequest request) {
        var end = Display.silent(channel).send(request).awaitEnd();

        assertThat(end.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Errors.fieldsOf(end)).containsExactly(field);
        assertThat(Errors.reasonOf(end)).isEqualTo("kitchen.ftgo MALFORMED");
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments(
                        "command",
                        change(command -> {}).toBuilder().clearCommand().build()),
                arguments("command", opening(new UUID(1, 2).toString(), 0)),
                arguments("command.command_id", change(command -> command.setCommandId(""))),
                arguments("command.command_id", change(command -> command.setCommandId("7"))),
                arguments("command.ticket_id", change(command -> command.setTicketId("食".repeat(100)))),
                arguments("command.action", change(Command.Builder::clearAction)),
                arguments("command.accept.ready_by", change(command -> command.setAccept(Accept.getDefaultInstance()))),
                arguments("command.accept.ready_by.nanos", readyBy(SOON.getEpochSecond(), -1)),
                arguments("command.accept.ready_by.nanos", readyBy(SOON.getEpochSecond(), 1_000_000_000)),
                arguments("command.accept.ready_by.seconds", readyBy(Long.MAX_VALUE, 0)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_means_nothing_ends_the_stream_and_does_nothing(String field, TicketsRequest request) {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        TicketsRequest sent = aboutTicket(request, ticket);

        var end = Display.of(channel, ticket.restaurantId(), 0).send(sent).awaitEnd();

        assertThat(end.getStatus().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(Errors.fieldsOf(end)).containsExactly(field);
        assertThat(String.valueOf(end.getStatus().getDescription())).doesNotContain("java", "Exception");
        assertThat(stateOf(ticket)).isEqualTo(TicketState.AWAITING_ACCEPTANCE);
    }

    @Test
    void an_oversized_command_ends_the_stream_and_does_nothing() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        var command = Display.accept(ticket.id(), SOON).setCommandId("0".repeat(20_000));

        var end = Display.of(channel, ticket.restaurantId(), 0)
                .awaitCaughtUp()
                .send(command(command))
                .awaitEnd();

        // HTTP/2 has no way to say more once the answer has begun.
        assertThat(end.getStatus().getCode()).isEqualTo(Code.CANCELLED);
        assertThat(stateOf(ticket)).isEqualTo(TicketState.AWAITING_ACCEPTANCE);
    }

    @Test
    void bytes_that_are_no_message_end_the_stream() {
        var method = KitchenServiceGrpc.getTicketsMethod();
        var broken =
                method.toBuilder(new Broken(), method.getResponseMarshaller()).build();
        var end = new AtomicReference<Status>();
        var call = channel.newCall(broken, CallOptions.DEFAULT);
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.set(status);
                    }
                },
                new Metadata());

        call.sendMessage(TicketsRequest.getDefaultInstance());

        await().until(() -> end.get() != null);
        assertThat(end.get().getCode()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(end.get().getDescription()).doesNotContain("java", "protobuf", "Exception");
    }

    private TicketState stateOf(Ticket ticket) {
        return tickets.findByIdOptional(ticket.id()).orElseThrow().state();
    }

    /** The request for that ticket, where it is for the one that stands for it. */
    private static TicketsRequest aboutTicket(TicketsRequest request, Ticket ticket) {
        if (!request.getCommand().getTicketId().equals(new UUID(0, 7).toString())) {
            return request;
        }
        var builder = request.toBuilder();
        builder.getCommandBuilder().setTicketId(ticket.id().toString());
        return builder.build();
    }

    private static TicketsRequest opening(String restaurantId, long seen) {
        return TicketsRequest.newBuilder()
                .setDisplay(ftgo.kitchen.v1.Display.newBuilder()
                        .setRestaurantId(restaurantId)
                        .setSeenPosition(seen))
                .build();
    }

    private static TicketsRequest change(Consumer<Command.Builder> change) {
        Command.Builder command = Display.accept(new UUID(0, 7), SOON);
        change.accept(command);
        return command(command);
    }

    private static TicketsRequest readyBy(long seconds, int nanos) {
        var time = Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos);
        return change(command -> command.setAccept(Accept.newBuilder().setReadyBy(time)));
    }

    private static TicketsRequest command(Command.Builder command) {
        return TicketsRequest.newBuilder().setCommand(command).build();
    }

    /** Cuts every message short. */
    private static final class Broken implements Marshaller<TicketsRequest> {

        @Override
        public InputStream stream(TicketsRequest request) {
            return new ByteArrayInputStream(new byte[] {10, 10, 'a'});
        }

        @Override
        public TicketsRequest parse(InputStream stream) {
            throw new UnsupportedOperationException("is not received");
        }
    }
}
