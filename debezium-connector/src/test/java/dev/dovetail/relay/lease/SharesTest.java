package dev.dovetail.relay.lease;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharesTest {

    private static final List<String> SOURCES = List.of("a", "b", "c", "d", "e");

    @Test
    void whoLeadsTwoFewerAsksForOneOfTheOthers() {
        var shares = shares("me", "other", "other", "me", "other", "other");

        assertThat(asked(shares)).hasSize(1).first().isIn("a", "b", "d", "e");
    }

    @Test
    void sharesThatDifferByOneStay() {
        var shares = shares("me", "other", "me", "other", "me", "other");

        assertThat(asked(shares)).isEmpty();
    }

    @Test
    void theBusiestIsAsked() {
        var shares = shares("me", "busy", "busy", "busy", "other", "other");

        assertThat(asked(shares)).hasSize(1).first().isIn("a", "b", "c");
    }

    @Test
    void aSourceThatNobodyLeadsIsNotAskedFor() {
        var shares = shares("me", "", "", "", "", "");

        assertThat(asked(shares)).isEmpty();
    }

    @Test
    void aRequestIsFairIfTheSharesBecomeMoreEven() {
        var shares = shares("me", "me", "me", "me", "other", "another");

        assertThat(shares.isFair("other")).isTrue();
        assertThat(shares.isFair("somebody new")).isTrue();
        shares.saw("a", "other");
        assertThat(shares.isFair("other")).isFalse();
        assertThat(shares.isFair("another")).isFalse();
    }

    @Test
    void oneSourceIsLeftAtATime() {
        var shares = shares("me", "me", "me", "me", "me", "me");

        assertThat(shares.beginLeaving("a")).isTrue();
        assertThat(shares.beginLeaving("b")).isFalse();
        shares.endLeaving("a");
        assertThat(shares.beginLeaving("b")).isTrue();
    }

    private static List<String> asked(Shares shares) {
        return SOURCES.stream().filter(shares::wants).toList();
    }

    private static Shares shares(String identity, String... leaders) {
        var shares = new Shares(identity);
        Stream.iterate(0, i -> i < leaders.length, i -> i + 1).forEach(i -> shares.saw(SOURCES.get(i), leaders[i]));
        return shares;
    }
}
