package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;

/** What cooks do with a ticket, told to whoever listens. */
@ApplicationScoped
public class Cooking {

    private final Tickets tickets;
    private final KitchenEvents events;
    private final Clock clock;

    Cooking(Tickets tickets, KitchenEvents events, Clock clock) {
        this.tickets = tickets;
        this.events = events;
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
        return saved(ticket, events::accepted);
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
        return saved(ticket, events::preparing);
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
        return saved(ticket, events::ready);
    }

    private Ticket get(UUID ticketId) {
        return tickets.findByIdOptional(ticketId)
                .orElseThrow(() -> new KitchenRefusal(Code.UNKNOWN_TICKET, "There is no ticket " + ticketId));
    }

    /** Flushes so that a change made by someone else meanwhile is noticed here, not while committing. */
    private Ticket saved(Ticket ticket, Consumer<Ticket> tell) {
        tickets.flush();
        tell.accept(ticket);
        return ticket;
    }
}
