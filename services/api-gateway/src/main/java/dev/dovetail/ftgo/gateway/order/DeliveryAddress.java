package dev.dovetail.ftgo.gateway.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where an order is wanted. */
@Input("DeliveryAddressInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryAddress(
        @NonNull String street,

        @Description("Required of a new order; null if an older client has put it into the street") @Nullable
        String houseNumber,

        @NonNull String city,
        @NonNull String postcode,
        @NonNull @Description("An ISO 3166-1 alpha-2 code") String country) {}
