package dev.dovetail.ftgo.restaurant.messaging;

import java.time.DayOfWeek;
import java.util.List;

import dev.dovetail.ftgo.restaurant.Opening;
import dev.dovetail.ftgo.restaurant.OpeningHours;

/**
 * @param opens hours and minutes, like {@code 11:00}
 * @param closes likewise
 */
record OpeningData(DayOfWeek day, String opens, String closes) {

    static List<OpeningData> of(OpeningHours hours) {
        return hours.openings().stream().map(OpeningData::of).toList();
    }

    private static OpeningData of(Opening opening) {
        return new OpeningData(
                opening.day(), opening.opens().toString(), opening.closes().toString());
    }
}
