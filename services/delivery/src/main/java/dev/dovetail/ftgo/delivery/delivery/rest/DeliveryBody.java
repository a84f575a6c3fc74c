package dev.dovetail.ftgo.delivery.delivery.rest;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.delivery.Bid;
import dev.dovetail.ftgo.delivery.delivery.Delivery;
import dev.dovetail.ftgo.delivery.delivery.DeliveryState;
import dev.dovetail.ftgo.delivery.position.Position;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Delivery",
        description = "How the food of an order gets to its consumer",
        requiredProperties = {"orderId", "restaurantId", "state", "readyBy", "round", "scheduledAt"})
record DeliveryBody(
        UUID orderId,
        UUID restaurantId,
        DeliveryState state,

        @Schema(description = "When the kitchen has promised the food")
        Instant readyBy,

        @Schema(description = "How often it has been offered to courier fleets")
        int round,

        @Schema(description = "When the kitchen promised") Instant scheduledAt,

        @Schema(description = "Who comes for the food; absent before a courier is assigned") @Nullable
        Courier courier,

        @Schema(description = "Where the courier was last; absent as long as no report has come") @Nullable
        LastPosition position,

        @Schema(description = "When the courier took over the food") @Nullable
        Instant pickedUpAt,

        @Schema(description = "When the food was handed over") @Nullable
        Instant deliveredAt) {

    @Schema(
            name = "Courier",
            requiredProperties = {"fleet", "courierId", "atRestaurant"})
    record Courier(
            String fleet,
            String courierId,

            @Schema(description = "When the courier expected to be at the restaurant")
            Instant atRestaurant) {

        static Courier of(Bid bid) {
            return new Courier(bid.fleet(), bid.courierId(), bid.atRestaurant());
        }
    }

    @Schema(
            name = "Position",
            description = "Degrees, WGS 84",
            requiredProperties = {"latitude", "longitude", "at", "ageSeconds"})
    record LastPosition(
            double latitude,
            double longitude,

            @Schema(description = "When the courier was there")
            Instant at,

            @Schema(description = "How old that is, in whole seconds")
            long ageSeconds) {

        static @Nullable LastPosition of(@Nullable Position position, Instant now) {
            return position == null
                    ? null
                    : new LastPosition(
                            position.latitude(),
                            position.longitude(),
                            position.at(),
                            position.age(now).toSeconds());
        }
    }

    static DeliveryBody of(Delivery delivery, @Nullable Position position, Instant now) {
        return new DeliveryBody(
                delivery.orderId(),
                delivery.restaurantId(),
                delivery.state(),
                delivery.readyBy(),
                delivery.round(),
                delivery.scheduledAt(),
                delivery.assignment().map(Courier::of).orElse(null),
                LastPosition.of(position, now),
                delivery.pickedUpAt().orElse(null),
                delivery.deliveredAt().orElse(null));
    }
}
