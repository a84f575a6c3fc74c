package dev.dovetail.ftgo.gateway;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Where somebody is. */
public record Address(
        @NonNull String street,
        @NonNull String city,
        @NonNull String postcode,
        @NonNull @Description("An ISO 3166-1 alpha-2 code") String country) {}
