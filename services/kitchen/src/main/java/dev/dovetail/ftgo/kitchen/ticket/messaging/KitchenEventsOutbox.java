package dev.dovetail.ftgo.kitchen.ticket.messaging;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.kitchen.ticket.KitchenEvents;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;

/** Publishes the events of a ticket in the order of its order, together with its row. */
@ApplicationScoped
class KitchenEventsOutbox implements KitchenEvents {

    private static final Channel KITCHEN_EVENTS = Channel.of("ftgo.kitchen.events");

    private final Outbox outbox;

    KitchenEventsOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void accepted(Ticket ticket) {
        publish(ticket, TicketAccepted.of(ticket));
    }

    @Override
    public void preparing(Ticket ticket) {
        publish(ticket, TicketPreparing.of(ticket));
    }

    @Override
    public void ready(Ticket ticket) {
        publish(ticket, TicketReady.of(ticket));
    }

    private void publish(Ticket ticket, Event event) {
        outbox.publish(KITCHEN_EVENTS, ticket.orderId(), event);
    }
}
