package dev.dovetail.messaging.handling;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    @Test
    void waitsGrowUpToALimit() {
        Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(3), 3, 0);

        assertThat(Stream.of(1, 2, 3, 4, 5, 1000).map(backoff::after))
                .containsExactly(
                        Duration.ofMillis(200),
                        Duration.ofMillis(600),
                        Duration.ofMillis(1800),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(3));
    }

    @Test
    void aPartIsLeftToChance() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(10), 1, 0.5);

        assertThat(Stream.generate(() -> backoff.after(1)).limit(200))
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10)))
                .satisfies(
                        waits -> assertThat(waits.stream().distinct().count()).isGreaterThan(50));
    }
}
