package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TermTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void aTermThatIsProvenLetsPass() {
        var term = Term.until(System.nanoTime() + Duration.ofMinutes(1).toNanos());

        assertThatCode(term::check).doesNotThrowAnyException();
        assertThat(term.isOver()).isFalse();
    }

    @Test
    void withoutProofEverythingWaitsUntilThereIsOne() throws Exception {
        var term = Term.until(System.nanoTime() - 1);
        var passing = CompletableFuture.runAsync(term::check);
        assertThat(term.isProven()).isFalse();
        assertThat(term.isOver()).isFalse();

        term.extend(Duration.ofMinutes(1), System.nanoTime());

        passing.get(10, TimeUnit.SECONDS);
    }

    @Test
    void whoWaitsForAProofIsToldThatTheTermIsOver() {
        var term = Term.until(System.nanoTime() - 1);
        term.onEnd(told::add);
        var passing = CompletableFuture.runAsync(term::check);

        term.end("another leads");

        assertThatThrownBy(() -> passing.get(10, TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(LeadLostException.class)
                .hasMessageContaining("another leads");
        assertThat(told).containsExactly("another leads");
    }

    @Test
    void aProofDoesNotBringBackATermThatIsOver() {
        var term = Term.until(System.nanoTime() - 1);
        term.end("another leads");

        term.extend(Duration.ofMinutes(1), System.nanoTime());

        assertThat(term.isProven()).isFalse();
        assertThatThrownBy(term::check).isInstanceOf(LeadLostException.class);
    }

    @Test
    void aProofCountsFromWhenItWasAskedFor() {
        var term = Term.until(System.nanoTime() + Duration.ofMinutes(1).toNanos());

        term.extend(
                Duration.ofSeconds(1), System.nanoTime() - Duration.ofSeconds(2).toNanos());

        assertThat(term.isProven()).isFalse();
    }

    @Test
    void thatTheProofHasRunOutIsToldOnceUntilThereIsANewOne() {
        var term = Term.until(System.nanoTime() - 1);
        term.onSuspension(() -> told.add("suspended"));

        term.suspend();
        term.suspend();
        term.extend(Duration.ofMinutes(1), System.nanoTime());
        term.suspend();

        assertThat(told).containsExactly("suspended", "suspended");
    }

    @Test
    void whoComesTooLateToBeToldIsToldAtOnce() {
        var term = Term.until(System.nanoTime() + Duration.ofMinutes(1).toNanos());
        term.leave("another");
        term.end("it was released");

        term.onLeave(() -> told.add("left"));
        term.onEnd(told::add);

        assertThat(told).containsExactly("left", "it was released");
        assertThat(term.successor()).contains("another");
    }
}
