package dev.dovetail.ftgo.restaurant;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A time of one weekday at which a restaurant is open, in its own time zone. One that is open past midnight has an
 * opening on each of the two days.
 *
 * @param opens inclusive
 * @param closes exclusive
 */
public record Opening(DayOfWeek day, LocalTime opens, LocalTime closes) {

    /** @throws Invalid if it closes before it opens */
    public Opening {
        if (!opens.isBefore(closes)) {
            throw Invalid.at("/closes", "must be after " + opens + ", when it opens");
        }
    }

    boolean overlaps(Opening other) {
        return day == other.day && opens.isBefore(other.closes) && other.opens.isBefore(closes);
    }

    @Override
    public String toString() {
        return day + " " + opens + "–" + closes;
    }
}
