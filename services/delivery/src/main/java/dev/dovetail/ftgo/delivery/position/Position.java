package dev.dovetail.ftgo.delivery.position;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a courier was.
 *
 * @param latitude degrees, WGS 84
 * @param longitude degrees, WGS 84
 * @param at when
 */
public record Position(double latitude, double longitude, Instant at) {

    /** @throws IllegalArgumentException if it is not on Earth */
    public Position {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    "latitude must be -90 to 90 and longitude -180 to 180, not " + latitude + " and " + longitude);
        }
    }

    /** How old it is; a courier's clock that is ahead of ours makes it no younger than new. */
    public Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
