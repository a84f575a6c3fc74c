package dev.dovetail.messaging;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ChannelTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "a b", "a/b", "ä"})
    void whatIsNoTopicNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channel.of(name))
                .withMessageStartingWith("'" + name + "' is not a channel name");
    }

    @Test
    void theLongestChannelHasRoomForItsDeadLetters() {
        assertThat(Channel.of("c".repeat(245)).deadLetters().name())
                .hasSize(249)
                .endsWith(".dlq");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Channel.of("c".repeat(246)).deadLetters());
        assertThatIllegalArgumentException().isThrownBy(() -> Channel.of("c".repeat(250)));
    }
}
