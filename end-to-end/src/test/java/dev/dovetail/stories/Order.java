package dev.dovetail.stories;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An order that was taken. */
final class Order {

    private static final Set<String> ENDS = Set.of("REJECTED", "CANCELLED");

    private final UUID id;
    private final Rest orders;

    private Order(UUID id, Rest orders) {
        this.id = id;
        this.orders = orders;
    }

    /** The order that an answer says was taken. */
    static Order taken(Answer answer, Rest orders) {
        return new Order(answer.expect(201).as(View.class).orderId(), orders);
    }

    UUID id() {
        return id;
    }

    /** What the order service says of it now. */
    View now() {
        return ask().expect(200).as(View.class);
    }

    /** What the order service answers who asks for it now. */
    Answer ask() {
        return orders.get("/v2/orders/" + id);
    }

    /** Waits until it is in that state; an order that has ended in another is not waited for. */
    View becomes(String state) {
        return Patience.until(this + " to become " + state, this::now, order -> {
            if (ENDS.contains(order.state) && !order.state.equals(state)) {
                throw new AssertionError(this + " was to become " + state + ": " + order);
            }
            return order.state.equals(state);
        });
    }

    /** Waits until its history tells of that. */
    View tells(String milestone) {
        return Patience.until(
                this + " to tell " + milestone,
                this::now,
                order -> order.milestones().contains(milestone));
    }

    /** Asks to cancel it. */
    Answer cancel() {
        return orders.post("/v1/orders/" + id + "/cancellation");
    }

    /** Asks to replace its lines. */
    Answer revise(Dish.Line... lines) {
        return orders.post("/v1/orders/" + id + "/revision", Map.of("lines", lines));
    }

    @Override
    public String toString() {
        return "order " + id;
    }

    /** An order as it stood. */
    record View(UUID orderId, String state, List<Dish.Line> lines, Money total, List<Happening> history) {

        List<String> milestones() {
            return history.stream().map(Happening::what).toList();
        }

        /** Why it was rejected. */
        @Nullable
        Reason rejection() {
            return history.stream()
                    .filter(happening -> happening.what.equals("REJECTED"))
                    .map(Happening::reason)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody rejected " + this));
        }
    }

    record Happening(String what, @Nullable Reason reason) {}

    record Reason(String code, String text) {}
}
