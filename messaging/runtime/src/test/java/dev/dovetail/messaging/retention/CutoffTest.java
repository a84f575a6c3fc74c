package dev.dovetail.messaging.retention;

import java.time.Instant;

import com.github.f4b6a3.uuid.UuidCreator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CutoffTest {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void itsIdIsTheFirstOfItsTime() {
        String smallest = new Cutoff(TIME).smallestId().toString();

        assertThat(smallest).isEqualTo("019b7ca9-8f2e-7000-8000-000000000000");
        assertThat(UuidCreator.getTimeOrderedEpoch(TIME.minusMillis(1)).toString())
                .isLessThan(smallest);
        assertThat(UuidCreator.getTimeOrderedEpoch(TIME).toString()).isGreaterThanOrEqualTo(smallest);
    }
}
