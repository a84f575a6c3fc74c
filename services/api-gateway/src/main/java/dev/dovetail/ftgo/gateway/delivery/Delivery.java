package dev.dovetail.ftgo.gateway.delivery;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.delivery.DeliveryClient.DeliveryDocument;
import dev.dovetail.ftgo.gateway.recovery.Known;

/** How the food of an order gets to its consumer, as clients see it. */
public record Delivery(
        @NonNull @Description("SCHEDULED, OFFERED, ASSIGNED, PICKED_UP, DELIVERED, ABANDONED or CANCELLED")
        String state,

        @Description("Who comes for the food; null before a courier is assigned") @Nullable
        Courier courier,

        @Description("Where the courier was last; null as long as nobody knows") @Nullable
        Position position,

        @Nullable Instant pickedUpAt,
        @Nullable Instant deliveredAt,

        @NonNull @Description("When the delivery service said so; long ago if it does not answer")
        Instant asOf) {

    static Delivery of(Known<DeliveryDocument> known, Instant now) {
        DeliveryDocument told = known.value();
        return new Delivery(
                told.state(),
                told.courier(),
                told.position() == null ? null : Position.of(told.position(), now),
                told.pickedUpAt(),
                told.deliveredAt(),
                known.asOf());
    }

    /** A courier of a fleet. */
    public record Courier(@NonNull String fleet, @NonNull String courierId) {}

    /** A place on the earth. */
    @Description("Degrees, WGS 84")
    public record Position(
            @NonNull double latitude,
            @NonNull double longitude,

            @NonNull @Description("When the courier was there")
            Instant at,

            @NonNull @Description("How long ago that is") long ageSeconds) {

        static Position of(DeliveryDocument.Place place, Instant now) {
            long age = Math.max(0, Duration.between(place.at(), now).toSeconds());
            return new Position(place.latitude(), place.longitude(), place.at(), age);
        }
    }
}
