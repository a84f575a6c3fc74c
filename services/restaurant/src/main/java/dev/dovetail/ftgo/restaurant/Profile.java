package dev.dovetail.ftgo.restaurant;

import java.time.ZoneId;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What a restaurant says of itself, apart from its menu.
 *
 * @param timeZone in which the opening hours are meant
 */
@Embeddable
public record Profile(
        String name,
        @Embedded Address address,
        @Convert(converter = DeliveryAreaColumn.class) DeliveryArea deliveryArea,
        @Convert(converter = OpeningHoursColumn.class) OpeningHours openingHours,
        ZoneId timeZone) {

    /**
     * The time zone of that name. An offset is none: it would be wrong for half of the year.
     *
     * @throws Invalid if there is no such zone
     */
    public static ZoneId timeZone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw Invalid.at("", "'" + name + "' is not an IANA time zone like Europe/Berlin");
        }
        return ZoneId.of(name);
    }
}
