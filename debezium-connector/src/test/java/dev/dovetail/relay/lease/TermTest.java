package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
    void aTermWhoseProofHasRunOutLetsNothingPassAndTellsOnce() {
        var term = Term.until(System.nanoTime() - 1);
        term.onEnd(told::add);

        assertThatThrownBy(term::check)
                .isInstanceOf(LeadLostException.class)
                .hasMessageContaining("not renewed in time");
        assertThatThrownBy(term::check).isInstanceOf(LeadLostException.class);
        assertThat(told).containsExactly("the lease was not renewed in time");
    }

    @Test
    void aProofThatComesLateDoesNotBringATermBack() {
        var term = Term.until(System.nanoTime() - 1);

        term.extend(Duration.ofMinutes(1), System.nanoTime());

        assertThat(term.isOver()).isTrue();
        assertThatThrownBy(term::check).isInstanceOf(LeadLostException.class);
    }

    @Test
    void aProofCountsFromWhenItWasAskedFor() {
        var term = Term.until(System.nanoTime() + Duration.ofMinutes(1).toNanos());

        term.extend(
                Duration.ofSeconds(1), System.nanoTime() - Duration.ofSeconds(2).toNanos());

        assertThat(term.isOver()).isTrue();
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
