package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;

/** What cooks do with a ticket, told to whoever listens. */
@ApplicationScoped
public class Cooking {

    private final Tickets tickets;
    private final TicketLog log;
    private final KitchenEvents events;
    private final Clock clock;

    Cooking(Tickets tickets, TicketLog log, KitchenEvents events, Clock clock) {
        this.tickets = tickets;
        this.log = log;
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
        saved(ticket, events::accepted, null);
        return ticket;
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
        saved(ticket, events::preparing, null);
        return ticket;
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
        saved(ticket, events::ready, null);
        return ticket;
    }

    /** Does a display's command, unless it is done already; see {@link CookCommands}. */
    @Transactional
    TicketChange apply(UUID restaurantId, CookCommand command) {
        return log.ofCommand(restaurantId, command.id())
                .map(done -> sameAs(command, done))
                .orElseGet(() -> applyFirst(restaurantId, command));
    }

    private static TicketChange sameAs(CookCommand command, TicketChange done) {
        if (!done.ticket().ticketId().equals(command.ticketId())
                || done.ticket().state() != command.result()) {
            throw new CommandIdReused(command.id());
        }
        return done;
    }

    private TicketChange applyFirst(UUID restaurantId, CookCommand command) {
        Ticket ticket = get(command.ticketId());
        if (!ticket.restaurantId().equals(restaurantId)) {
            throw unknown(command.ticketId());
        }
        return switch (command) {
            case CookCommand.Accept accept -> {
                ticket.accept(accept.readyBy(), clock.instant());
                yield saved(ticket, events::accepted, accept.id());
            }
            case CookCommand.Prepare prepare -> {
                ticket.prepare();
                yield saved(ticket, events::preparing, prepare.id());
            }
            case CookCommand.Finish finish -> {
                ticket.finish();
                yield saved(ticket, events::ready, finish.id());
            }
        };
    }

    private Ticket get(UUID ticketId) {
        return tickets.findByIdOptional(ticketId).orElseThrow(() -> unknown(ticketId));
    }

    private static KitchenRefusal unknown(UUID ticketId) {
        return new KitchenRefusal(Code.UNKNOWN_TICKET, "There is no ticket " + ticketId);
    }

    /** Flushes so that a change made by someone else meanwhile is noticed here, not while committing. */
    private TicketChange saved(Ticket ticket, Consumer<Ticket> tell, @Nullable UUID commandId) {
        tickets.flush();
        TicketChange change = log.add(ticket, commandId);
        tell.accept(ticket);
        return change;
    }
}
