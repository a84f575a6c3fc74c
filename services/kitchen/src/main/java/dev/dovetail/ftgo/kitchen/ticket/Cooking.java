package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;

/** What cooks do with a ticket, told to whoever listens. */
@ApplicationScoped
public class Cooking {

    private static final Channel KITCHEN_EVENTS = Channel.of("ftgo.kitchen.events");

    private final Tickets tickets;
    private final Outbox outbox;
    private final Clock clock;

    Cooking(Tickets tickets, Outbox outbox, Clock clock) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A cook takes the ticket and promises a time.
     *
     * @throws KitchenRefusal if there is no such ticket or it does not await acceptance
     * @throws ReadyByOutOfRange if the time cannot be kept or is too far away
     */
    @Transactional
    public Ticket accept(UUID ticketId, Instant readyBy) {
        Ticket ticket = get(ticketId);
        ticket.accept(readyBy, clock.instant());
        return saved(ticket, TicketAccepted.of(ticket));
    }

    /**
     * A cook begins; from here on the ticket can be neither revised nor cancelled.
     *
     * @throws KitchenRefusal if there is no such ticket or it is not accepted
     */
    @Transactional
    public Ticket prepare(UUID ticketId) {
        Ticket ticket = get(ticketId);
        ticket.prepare();
        return saved(ticket, TicketPreparing.of(ticket));
    }

    /**
     * A cook is done; a courier can fetch it.
     *
     * @throws KitchenRefusal if there is no such ticket or it is not being prepared
     */
    @Transactional
    public Ticket finish(UUID ticketId) {
        Ticket ticket = get(ticketId);
        ticket.finish();
        return saved(ticket, TicketReady.of(ticket));
    }

    private Ticket get(UUID ticketId) {
        return tickets.findByIdOptional(ticketId)
                .orElseThrow(() -> new KitchenRefusal(Code.UNKNOWN_TICKET, "There is no ticket " + ticketId));
    }

    /** Flushes so that a change made by someone else meanwhile is noticed here, not while committing. */
    private Ticket saved(Ticket ticket, Event event) {
        tickets.flush();
        outbox.publish(KITCHEN_EVENTS, ticket.orderId(), event);
        return ticket;
    }
}
