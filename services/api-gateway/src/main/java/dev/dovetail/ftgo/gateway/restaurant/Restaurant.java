package dev.dovetail.ftgo.gateway.restaurant;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.Address;

/** A restaurant, as clients see it. */
public record Restaurant(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull Address address,

        @NonNull @Description("When the restaurant service said so; long ago if it does not answer")
        Instant asOf) {}
