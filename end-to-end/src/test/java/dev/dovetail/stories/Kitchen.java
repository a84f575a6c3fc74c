package dev.dovetail.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where the cooks look at their tickets. */
final class Kitchen {

    private static final Duration COOKING = Duration.ofMinutes(40);

    private final Rest rest;

    Kitchen(Rest rest) {
        this.rest = rest;
    }

    /** Waits until the menu has arrived. */
    void awaitMenuOf(UUID restaurant) {
        Patience.until(
                "the kitchen to know the menu",
                () -> rest.get("/v1/menus/" + restaurant),
                menu -> menu.status() == 200);
    }

    /** All tickets of an order; there ought to be one at most. */
    List<Ticket> ticketsOf(Order order) {
        return rest.get("/v1/tickets?orderId=" + order.id())
                .expect(200)
                .as(Page.class)
                .tickets();
    }

    /** Waits until the order's only ticket is in that state. */
    Ticket awaitTicket(Order order, String state) {
        return Patience.until(
                        "one ticket of " + order + " to be " + state,
                        () -> ticketsOf(order),
                        tickets -> tickets.size() == 1
                                && tickets.getFirst().state().equals(state))
                .getFirst();
    }

    /** A cook promises a time. */
    void accept(Ticket ticket) {
        var promise = Map.of("readyBy", Instant.now().plus(COOKING).toString());
        rest.post("/v1/tickets/" + ticket.id() + "/acceptance", promise).expect(200);
    }

    /** A cook begins. */
    void prepare(Ticket ticket) {
        rest.post("/v1/tickets/" + ticket.id() + "/preparation").expect(200);
    }

    /** A cook is done. */
    void finish(Ticket ticket) {
        rest.post("/v1/tickets/" + ticket.id() + "/readiness").expect(200);
    }

    record Ticket(UUID id, UUID orderId, String state, List<Dish.Line> lines) {}

    private record Page(List<Ticket> tickets) {}
}
