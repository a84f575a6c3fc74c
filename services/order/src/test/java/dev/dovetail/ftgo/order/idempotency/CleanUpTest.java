package dev.dovetail.ftgo.order.idempotency;

import java.time.Clock;
import java.time.Duration;

import io.quarkus.runtime.StartupEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CleanUpTest {

    @Test
    void refusesToForgetKeysBeforeAClientCanRetry() {
        // Given
        CleanUp cleanUp = new CleanUp(new AnswerTable(null), new Settings(Duration.ofSeconds(30)), Clock.systemUTC());

        // When / Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cleanUp.checkConfig(new StartupEvent()))
                .withMessageStartingWith("ftgo.order.idempotency.keep-for is PT30S; it must be at least a minute");
    }

    private record Settings(Duration keepFor) implements IdempotencyConfig {

        @Override
        public Duration cleanUpEvery() {
            return Duration.ofMinutes(10);
        }
    }
}
