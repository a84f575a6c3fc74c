package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

/**
 * A restaurant's menu at one of its versions.
 *
 * @param version 1 for the first menu, one more with each that replaces it
 */
public record VersionedMenu(UUID restaurantId, int version, Menu menu) {}
