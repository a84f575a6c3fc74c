package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import io.grpc.Channel;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import io.quarkus.grpc.GrpcClient;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;

import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class DisplayTraceTest {

    private static final String TRACE = UUID.randomUUID().toString().replace("-", "");

    @GrpcClient("kitchen")
    Channel channel;

    @Inject
    World world;

    PostgresDatabase database;

    @Test
    void what_a_cook_does_at_a_display_is_told_to_others_in_the_display_s_trace() throws Exception {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        var caller = SpanContext.createFromRemoteParent(
                TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());

        try (Scope scope = Span.wrap(caller).makeCurrent();
                Display display = Display.of(channel, ticket.restaurantId(), 0).awaitCaughtUp()) {
            assertThat(scope).isNotNull();
            display.ask(Display.accept(ticket.id(), Instant.now().plus(Duration.ofMinutes(30))));
        }

        assertThat(headersOfAccepted(ticket)).contains(TRACE);
    }

    private String headersOfAccepted(Ticket ticket) throws Exception {
        try (var connection = database.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select headers from outbox where type ="
                                + " 'ftgo.kitchen.TicketAccepted' and aggregateid = '" + ticket.orderId() + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
