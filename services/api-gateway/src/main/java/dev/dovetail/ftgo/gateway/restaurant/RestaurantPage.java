package dev.dovetail.ftgo.gateway.restaurant;

import java.util.List;

import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

import dev.dovetail.ftgo.gateway.PageInfo;

/** Some restaurants, oldest first. */
@Name("RestaurantConnection")
public record RestaurantPage(
        @NonNull List<@NonNull Restaurant> nodes, @NonNull PageInfo pageInfo) {}
