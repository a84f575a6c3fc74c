package dev.dovetail.cluster;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimesTest {

    @Test
    void the_middle_has_no_more_above_it_than_below() {
        var times = List.of(Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));

        assertThat(Times.middle(times)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Times.worst(times)).isEqualTo(Duration.ofSeconds(9));
    }
}
