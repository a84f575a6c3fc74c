package dev.dovetail.bench.killing;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SequencesTest {

    private final Sequences sequences = new Sequences();

    @Test
    void keysSideBySide_eachInItsOrder_areRight() {
        saw("a", 1, 2);
        saw("b", 1);
        saw("a", 3);

        assertThat(sequences.breaks()).isZero();
        assertThat(sequences.duplicates()).isZero();
        assertThat(sequences.lost(Map.of("a", 3L, "b", 1L))).isZero();
    }

    @Test
    void runSentAgain_isDuplicatesWithoutABreak() {
        saw("a", 1, 2, 3, 2, 3, 4);

        assertThat(sequences.breaks()).isZero();
        assertThat(sequences.duplicates()).isEqualTo(2);
        assertThat(sequences.mostRunsAgain()).isEqualTo(1);
    }

    @Test
    void lastMessageSentAgain_isARunOfOne() {
        saw("a", 1, 2, 2, 3);

        assertThat(sequences.breaks()).isZero();
        assertThat(sequences.duplicates()).isEqualTo(1);
    }

    @Test
    void gapWithinARunSentAgain_isABreak() {
        saw("a", 1, 2, 3, 1, 3, 4);

        assertThat(sequences.breaks()).isEqualTo(1);
        assertThat(sequences.lost(Map.of("a", 4L))).isZero();
    }

    @Test
    void messagesSwapped_areBreaks() {
        saw("a", 1, 3, 2, 4);

        assertThat(sequences.breaks()).isGreaterThanOrEqualTo(2);
        assertThat(sequences.lost(Map.of("a", 4L))).isZero();
    }

    @Test
    void messageThatNeverCame_isLost() {
        saw("a", 1, 3);

        assertThat(sequences.breaks()).isEqualTo(1);
        assertThat(sequences.lost(Map.of("a", 3L, "never seen", 2L))).isEqualTo(3);
    }

    @Test
    void endOfAKey_thatNeverCame_isLost() {
        saw("a", 1);

        assertThat(sequences.breaks()).isZero();
        assertThat(sequences.lost(Map.of("a", 2L))).isEqualTo(1);
    }

    private void saw(String key, long... numbers) {
        for (long number : numbers) {
            sequences.saw(key, number);
        }
    }
}
