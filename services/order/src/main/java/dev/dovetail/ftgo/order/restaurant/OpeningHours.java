package dev.dovetail.ftgo.order.restaurant;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a restaurant is open on a day of the week, in its own time zone. What runs past midnight is an entry of the next
 * day.
 *
 * @param opens inclusive
 * @param closes exclusive
 */
public record OpeningHours(DayOfWeek day, LocalTime opens, LocalTime closes) {

    boolean include(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        return time.getDayOfWeek() == day && !clock.isBefore(opens) && clock.isBefore(closes);
    }
}
