package dev.dovetail.ftgo.order.restaurant;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What is known of a restaurant besides its menu.
 *
 * @param deliveryArea the postcodes it delivers to
 * @param asOf when the restaurant said so; a later profile replaces an earlier one
 */
public record Profile(
        String name, List<String> deliveryArea, List<OpeningHours> openingHours, ZoneId timeZone, Instant asOf) {

    public Profile {
        deliveryArea = List.copyOf(deliveryArea);
        openingHours = List.copyOf(openingHours);
    }
}
