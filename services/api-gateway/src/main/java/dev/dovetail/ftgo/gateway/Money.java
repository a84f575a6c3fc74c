package dev.dovetail.ftgo.gateway;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An amount of a currency. */
@Description("An exact amount of a currency")
public record Money(
        @NonNull @Description("A decimal as text, such as 12.50")
        String amount,

        @NonNull @Description("An ISO 4217 code") String currency) {}
