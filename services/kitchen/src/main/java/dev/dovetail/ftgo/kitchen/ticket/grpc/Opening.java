package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.util.Optional;
import java.util.UUID;

import ftgo.kitchen.v1.TicketsRequest;

import dev.dovetail.grpc.Fields;
import dev.dovetail.grpc.Inflow;

/**
 * How a display begins.
 *
 * @param seenPosition where to go on; 0 if it has seen nothing
 */
record Opening(UUID restaurantId, long seenPosition) {

    /** Waits for the first message; empty if there is none. */
    static Optional<Opening> read(Inflow<TicketsRequest> inflow) {
        return inflow.take().map(Opening::of);
    }

    private static Opening of(TicketsRequest request) {
        Fields fields = new Fields(KitchenRefusals.ERRORS);
        if (!request.hasDisplay()) {
            fields.violation("display", "must be in the first message");
        }
        fields.check();
        var display = request.getDisplay();
        var opening = new Opening(
                fields.uuid("display.restaurant_id", display.getRestaurantId()),
                fields.notNegative("display.seen_position", display.getSeenPosition()));
        fields.check();
        return opening;
    }
}
