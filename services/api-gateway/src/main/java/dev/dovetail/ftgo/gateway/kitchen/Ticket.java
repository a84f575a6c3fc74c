package dev.dovetail.ftgo.gateway.kitchen;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What a restaurant is to prepare for an order, as the kitchen service tells it and as clients see it. */
public record Ticket(
        @Id @NonNull String id,
        @Ignore String orderId,

        @NonNull @Description("CREATE_PENDING, AWAITING_ACCEPTANCE, ACCEPTED, PREPARING, READY or CANCELLED")
        String state,

        @NonNull Instant createdAt,

        @Description("When a cook promised it will be ready; null before it is accepted") @Nullable
        Instant readyBy) {}
