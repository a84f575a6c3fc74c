package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Cooking;
import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@KitchenTest
class KitchenEventsTest {

    private static final Channel KITCHEN_EVENTS = Channel.of("ftgo.kitchen.events");

    @Inject
    World world;

    @Inject
    Cooking cooking;

    @Inject
    Scenario scenario;

    @Test
    void tellsThatATicketIsAccepted() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);
        Instant readyBy = Instant.now().plusSeconds(1800).truncatedTo(ChronoUnit.MICROS);

        var event = scenario.when(() -> cooking.accept(ticket.id(), readyBy))
                .sends(TicketAccepted.class)
                .on(KITCHEN_EVENTS)
                .keyed(ticket.orderId())
                .await();

        assertThat(event.body())
                .isEqualTo(new TicketAccepted(ticket.orderId(), ticket.id(), ticket.restaurantId(), readyBy));
    }

    @Test
    void tellsThatATicketIsBeingPrepared() {
        Ticket ticket = world.ticketIn(TicketState.ACCEPTED);

        var event = scenario.when(() -> cooking.prepare(ticket.id()))
                .sends(TicketPreparing.class)
                .on(KITCHEN_EVENTS)
                .keyed(ticket.orderId())
                .await();

        assertThat(event.body()).isEqualTo(new TicketPreparing(ticket.orderId(), ticket.id(), ticket.restaurantId()));
    }

    @Test
    void tellsThatATicketIsReady() {
        Ticket ticket = world.ticketIn(TicketState.PREPARING);

        var event = scenario.when(() -> cooking.finish(ticket.id()))
                .sends(TicketReady.class)
                .on(KITCHEN_EVENTS)
                .keyed(ticket.orderId())
                .await();

        assertThat(event.body()).isEqualTo(new TicketReady(ticket.orderId(), ticket.id(), ticket.restaurantId()));
    }

    @Test
    void tellsNothingOfWhatItRefuses() {
        Ticket ticket = world.ticketIn(TicketState.AWAITING_ACCEPTANCE);

        var stimulus = scenario.when(() ->
                assertThat(catchThrowable(() -> cooking.prepare(ticket.id()))).isInstanceOf(KitchenRefusal.class));

        stimulus.sendsNo(TicketPreparing.class);
    }
}
