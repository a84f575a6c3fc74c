package dev.dovetail.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelayedTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Relayed relayed = new Relayed();

    @Test
    void a_whole_channel_in_order_is_nothing_to_tell_of() {
        saw("a", 1, 2, 3);
        saw("b", 1);

        assertThat(relayed.lost(Map.of("a", 3L, "b", 1L))).isZero();
        assertThat(relayed.duplicates()).isZero();
        assertThat(relayed.outOfOrder()).isZero();
    }

    @Test
    void what_is_missing_is_lost_wherever_it_is_missing() {
        saw("a", 2, 4);

        assertThat(relayed.lost(Map.of("a", 5L, "b", 2L))).isEqualTo(5);
    }

    @Test
    void a_run_sent_again_is_duplicates_in_order() {
        saw("a", 1, 2, 3, 2, 3, 4);

        assertThat(relayed.duplicates()).isEqualTo(2);
        assertThat(relayed.outOfOrder()).isZero();
    }

    @Test
    void a_message_that_was_overtaken_is_out_of_order() {
        saw("a", 1, 3, 2, 4);

        assertThat(relayed.outOfOrder()).isEqualTo(1);
        assertThat(relayed.lost(Map.of("a", 4L))).isZero();
    }

    @Test
    void the_longest_wait_is_of_the_first_records_in_that_time() {
        relayed.saw("a", 1, NOON, NOON.plusMillis(5));
        relayed.saw("a", 2, NOON.plusSeconds(10), NOON.plusSeconds(12));
        relayed.saw("a", 3, NOON.plusSeconds(11), NOON.plusSeconds(12));
        relayed.saw("a", 2, NOON.plusSeconds(10), NOON.plusSeconds(99));
        relayed.saw("a", 4, NOON.plusSeconds(30), NOON.plusSeconds(90));

        assertThat(relayed.longestWait(NOON, NOON.plusSeconds(20))).isEqualTo(Duration.ofSeconds(2));
        assertThatThrownBy(() -> relayed.longestWait(NOON.plusSeconds(100), NOON.plusSeconds(200)))
                .isInstanceOf(AssertionError.class);
    }

    private void saw(String key, long... numbers) {
        for (long number : numbers) {
            relayed.saw(key, number, NOON, NOON);
        }
    }
}
