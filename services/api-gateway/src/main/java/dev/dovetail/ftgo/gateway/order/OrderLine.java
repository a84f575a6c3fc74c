package dev.dovetail.ftgo.gateway.order;

import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.Money;

/** So many of one menu item, as it was called and priced when it was ordered. */
public record OrderLine(
        @Id @NonNull String menuItemId,
        @NonNull String name,
        @NonNull int quantity,
        @NonNull Money unitPrice) {}
