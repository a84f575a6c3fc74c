package dev.dovetail.ftgo.gateway.consumer;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.Address;
import dev.dovetail.ftgo.gateway.Money;

/** Somebody who orders, as the consumer service tells it and as clients see it. */
public record Consumer(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull Address address,

        @NonNull @Description("The most that one order may cost")
        Money orderLimit,

        @NonNull @Description("ACTIVE, or SUSPENDED: may not order")
        String status) {}
