package dev.dovetail.ftgo.order.restaurant;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a restaurant opens on a day of the week, in its own time zone.
 *
 * @param closes on the next day if it is not after {@code opens}
 */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    boolean include(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        boolean pastMidnight = !closes.isAfter(opens);
        if (time.getDayOfWeek() == day) {
            return !clock.isBefore(opens) && (pastMidnight || clock.isBefore(closes));
        }
        return pastMidnight && time.getDayOfWeek() == day.plus(1) && clock.isBefore(closes);
    }
}
