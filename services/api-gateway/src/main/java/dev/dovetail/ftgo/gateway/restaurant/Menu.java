package dev.dovetail.ftgo.gateway.restaurant;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.Money;

/** What a restaurant serves, as clients see it. */
public record Menu(
        @NonNull @Description("1 for the first menu, one more with each that replaced it")
        int version,

        @NonNull List<@NonNull Item> items,

        @NonNull @Description("When the restaurant service said so; long ago if it does not answer")
        Instant asOf) {

    /** One thing to order. */
    @Name("MenuItem")
    public record Item(
            @Id @NonNull String itemId,
            @NonNull String name,
            @NonNull Money price) {}
}
