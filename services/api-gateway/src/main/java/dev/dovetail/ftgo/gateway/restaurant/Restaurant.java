package dev.dovetail.ftgo.gateway.restaurant;

import java.time.Instant;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.gateway.Address;

/** A restaurant, as clients see it. */
public record Restaurant(
        @Id @NonNull String id,
        @NonNull String name,
        @NonNull Address address,

        @NonNull @Description("When the restaurant service said so; long ago if it does not answer")
        Instant asOf,

        // Read together with it, where it was not read as one of a list: it need not be asked for again.
        @Ignore @Nullable Menu read) {}
