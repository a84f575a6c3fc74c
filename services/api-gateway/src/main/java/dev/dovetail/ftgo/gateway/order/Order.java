package dev.dovetail.ftgo.gateway.order;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Money;

/** An order, as clients see it. */
public record Order(
        @Id @NonNull String id,
        @NonNull OrderState state,
        @Id @NonNull String consumerId,
        @Id @NonNull String restaurantId,
        @NonNull List<@NonNull OrderLine> lines,
        @NonNull Money total,
        @NonNull DeliveryAddress deliveryAddress,

        @Description("When it is wanted; null for as soon as possible") @Nullable
        Instant deliveryTime,

        @Description("How a courier finds the door") @Nullable
        String deliveryInstructions,

        @Description("How far its delivery is, as the order service has heard; null before it begins") @Nullable
        DeliveryStatus deliveryStatus,

        @NonNull Instant placedAt,

        @NonNull @Description("What happened to it, oldest first")
        List<@NonNull OrderEvent> history) {}
