package dev.dovetail.ftgo.restaurant.rest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Faults;
import dev.dovetail.ftgo.restaurant.Opening;
import dev.dovetail.ftgo.restaurant.OpeningHours;

@Schema(name = "Opening", description = "Past midnight is an opening of the next day")
record OpeningBody(
        @NotNull DayOfWeek day,

        @Schema(examples = "11:00") @NotNull @Pattern(regexp = TIME, message = LIKE)
        String opens,

        @Schema(examples = "22:00") @NotNull @Pattern(regexp = TIME, message = LIKE)
        String closes) {

    private static final String TIME = "^([01]\\d|2[0-3]):[0-5]\\d$";
    private static final String LIKE = "must be hours and minutes like 11:00";

    static List<OpeningBody> of(OpeningHours hours) {
        return hours.openings().stream().map(OpeningBody::of).toList();
    }

    static OpeningHours toOpeningHours(List<OpeningBody> openings) {
        return new OpeningHours(Faults.each(openings, OpeningBody::toOpening));
    }

    private static OpeningBody of(Opening opening) {
        return new OpeningBody(
                opening.day(), opening.opens().toString(), opening.closes().toString());
    }

    private Opening toOpening() {
        return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
