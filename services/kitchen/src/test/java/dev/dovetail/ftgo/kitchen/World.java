package dev.dovetail.ftgo.kitchen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.kitchen.menu.MenuReplica;
import dev.dovetail.ftgo.kitchen.ticket.Cooking;
import dev.dovetail.ftgo.kitchen.ticket.OrderDesk;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketLine;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;

/** Puts the kitchen into a state by what it can be asked for. */
@ApplicationScoped
public class World {

    public static final List<TicketLine> SOUP = List.of(new TicketLine("soup", "Soup", 2));

    private final MenuReplica replica;
    private final OrderDesk desk;
    private final Cooking cooking;

    World(MenuReplica replica, OrderDesk desk, Cooking cooking) {
        this.replica = replica;
        this.desk = desk;
        this.cooking = cooking;
    }

    /** A restaurant that offers soup and bread. */
    public UUID restaurant() {
        UUID restaurantId = UUID.randomUUID();
        replica.learn(restaurantId, 1, Map.of("soup", "Soup", "bread", "Bread"));
        return restaurantId;
    }

    /** A ticket for soup in that state, of an order and a restaurant of its own. */
    public Ticket ticketIn(TicketState state) {
        return ticketIn(state, restaurant());
    }

    /** A ticket for soup in that state. */
    public Ticket ticketIn(TicketState state, UUID restaurantId) {
        UUID orderId = UUID.randomUUID();
        Ticket created = desk.create(orderId, restaurantId, SOUP);
        return switch (state) {
            case CREATE_PENDING -> created;
            case AWAITING_ACCEPTANCE -> desk.confirm(orderId);
            case ACCEPTED -> accepted(created);
            case PREPARING -> cooking.prepare(accepted(created).id());
            case READY -> {
                cooking.prepare(accepted(created).id());
                yield cooking.finish(created.id());
            }
            case CANCELLED -> {
                desk.cancel(orderId);
                yield created;
            }
        };
    }

    private Ticket accepted(Ticket created) {
        desk.confirm(created.orderId());
        return cooking.accept(created.id(), Instant.now().plus(Duration.ofMinutes(30)));
    }
}
