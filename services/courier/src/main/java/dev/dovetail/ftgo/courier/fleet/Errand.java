package dev.dovetail.ftgo.courier.fleet;

import java.util.UUID;

import dev.dovetail.ftgo.courier.city.Point;

/**
 * A delivery as its courier sees it.
 *
 * @param orderId the order whose food it is
 * @param pickup where the food is picked up
 * @param dropOff where it is brought
 */
public record Errand(UUID orderId, Point pickup, Point dropOff) {

    double distance() {
        return pickup.distanceTo(dropOff);
    }
}
