package dev.dovetail.stories;

import org.jspecify.annotations.Nullable;

/** Where everybody looks how far the food has come. */
final class Deliveries {

    private final Rest rest;

    Deliveries(Rest rest) {
        this.rest = rest;
    }

    /** Waits until the order's delivery is in that state. */
    View await(Order order, String state) {
        return Patience.until(
                        "the delivery of " + order + " to be " + state,
                        () -> rest.get("/v1/deliveries/" + order.id()),
                        answer -> answer.status() == 200
                                && answer.as(View.class).state().equals(state))
                .as(View.class);
    }

    record View(
            String state,
            int round,
            @Nullable Courier courier,
            @Nullable Position position) {}

    record Courier(String fleet, String courierId) {}

    record Position(double latitude, double longitude, long ageSeconds) {}
}
