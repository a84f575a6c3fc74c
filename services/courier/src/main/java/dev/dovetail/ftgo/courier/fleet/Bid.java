package dev.dovetail.ftgo.courier.fleet;

import java.time.Instant;

import dev.dovetail.ftgo.courier.Money;

/**
 * What the fleet takes for a delivery.
 *
 * @param atRestaurant when its courier can be there
 */
public record Bid(String fleet, String courierId, Money fee, Instant atRestaurant) {}
