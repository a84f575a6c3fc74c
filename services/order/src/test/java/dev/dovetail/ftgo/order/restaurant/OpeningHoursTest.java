package dev.dovetail.ftgo.order.restaurant;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource({
        // 2026-05-04 is a Monday
        "11:00, 22:00, 2026-05-04T11:00, true",
        "11:00, 22:00, 2026-05-04T21:59, true",
        "11:00, 22:00, 2026-05-04T22:00, false",
        "11:00, 22:00, 2026-05-04T10:59, false",
        "11:00, 22:00, 2026-05-05T12:00, false",
    })
    void includeTheirDayFromTheFirstMinuteToBeforeTheLast(
            LocalTime opens, LocalTime closes, LocalDateTime time, boolean open) {
        // Given
        OpeningHours monday = new OpeningHours(DayOfWeek.MONDAY, opens, closes);

        // When / Then
        assertThat(monday.include(time)).isEqualTo(open);
    }
}
