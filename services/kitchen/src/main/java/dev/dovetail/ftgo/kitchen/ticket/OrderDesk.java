package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.dovetail.ftgo.kitchen.menu.Menu;
import dev.dovetail.ftgo.kitchen.menu.Menus;
import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal.Code;

/** What an order asks of the kitchen. Everything may be asked twice; all of it can be refused. */
@ApplicationScoped
public class OrderDesk {

    private final Tickets tickets;
    private final TicketLog log;
    private final Menus menus;
    private final Clock clock;

    OrderDesk(Tickets tickets, TicketLog log, Menus menus, Clock clock) {
        this.tickets = tickets;
        this.log = log;
        this.menus = menus;
        this.clock = clock;
    }

    /** Creates the order's ticket, unseen by cooks until it is confirmed. */
    @Transactional
    public Ticket create(UUID orderId, UUID restaurantId, List<TicketLine> lines) {
        Optional<Ticket> known = tickets.ofOrder(orderId);
        if (known.isPresent()) {
            return known.get().createAgain();
        }
        Ticket ticket = Ticket.create(orderId, menu(restaurantId), lines, clock.instant());
        tickets.persist(ticket);
        return ticket;
    }

    /** Shows the order's ticket to the cooks. */
    @Transactional
    public Ticket confirm(UUID orderId) {
        Ticket ticket = ofOrder(orderId);
        if (ticket.confirm()) {
            log.add(ticket, null);
        }
        return ticket;
    }

    /** Cancels the order's ticket. An order that has none, for example because it was refused, has nothing to cancel. */
    @Transactional
    public void cancel(UUID orderId) {
        tickets.ofOrder(orderId).filter(Ticket::cancel).ifPresent(ticket -> log.add(ticket, null));
    }

    /** Replaces the lines of the order's ticket. */
    @Transactional
    public Ticket revise(UUID orderId, List<TicketLine> lines) {
        Ticket ticket = ofOrder(orderId);
        if (ticket.revise(lines, menu(ticket.restaurantId()))) {
            log.add(ticket, null);
        }
        return ticket;
    }

    private Ticket ofOrder(UUID orderId) {
        return tickets.ofOrder(orderId)
                .orElseThrow(
                        () -> new KitchenRefusal(Code.UNKNOWN_TICKET, "The kitchen has no ticket of order " + orderId));
    }

    private Menu menu(UUID restaurantId) {
        return menus.ofRestaurant(restaurantId)
                .orElseThrow(() -> new KitchenRefusal(
                        Code.UNKNOWN_RESTAURANT, "The kitchen does not know restaurant " + restaurantId));
    }
}
