package dev.dovetail.ftgo.restaurant;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.restaurant.Invalid.Fault;

import static dev.dovetail.ftgo.restaurant.Samples.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource({"22:00, 11:00", "11:00, 11:00"})
    void it_closes_after_it_opens(String opens, String closes) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> monday(opens, closes));

        assertThat(refused.faults())
                .containsExactly(new Fault("/closes", "must be after " + opens + ", when it opens"));
    }

    @ParameterizedTest
    @CsvSource({"13:00, 23:00", "10:00, 12:00", "12:00, 13:00", "10:00, 23:00", "11:00, 22:00"})
    void openings_of_a_day_do_not_overlap(String opens, String closes) {
        Opening apart = new Opening(
                DayOfWeek.SUNDAY,
                monday(opens, closes).opens(),
                monday(opens, closes).closes());

        Invalid refused = catchThrowableOfType(
                Invalid.class, () -> new OpeningHours(List.of(monday("11:00", "22:00"), apart, monday(opens, closes))));

        assertThat(refused.faults()).containsExactly(new Fault("/2", "overlaps MONDAY 11:00–22:00"));
    }

    @Test
    void one_opening_may_begin_when_another_ends() {
        assertThatNoException()
                .isThrownBy(() -> new OpeningHours(List.of(monday("14:00", "22:00"), monday("11:00", "14:00"))));
    }

    @Test
    void a_restaurant_that_never_opens_is_none() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new OpeningHours(List.of()));

        assertThat(refused.faults()).containsExactly(new Fault("", "must have at least one opening"));
    }

    @Test
    void a_week_has_at_most_28_openings() {
        List<Opening> openings = Collections.nCopies(29, monday("11:00", "12:00"));

        Invalid refused = catchThrowableOfType(Invalid.class, () -> new OpeningHours(openings));

        assertThat(refused.faults()).containsExactly(new Fault("", "must have at most 28 openings"));
    }
}
