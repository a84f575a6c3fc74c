package dev.dovetail.ftgo.gateway.order;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an order. */
public record OrderEvent(
        @NonNull @Description("Such as PLACED, APPROVED, TICKET_ACCEPTED")
        String what,

        @NonNull Instant at,
        @Description("Why, if it was a refusal") @Nullable Reason reason) {

    /** Why somebody refused. */
    public record Reason(@NonNull String code, @NonNull String text) {}
}
