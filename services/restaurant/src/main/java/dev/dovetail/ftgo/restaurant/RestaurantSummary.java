package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

/** What a list shows of a restaurant: enough to choose one, without its menu. */
public record RestaurantSummary(UUID id, String name, Address address) {}
