package dev.dovetail.messaging.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DescribedChannelsTest {

    private final DescribedChannels channels = new DescribedChannels();

    @Test
    void a_message_goes_to_a_channel_that_lists_it() {
        assertThatCode(() -> channels.check("demo.events", "demo.Greeted", "event"))
                .doesNotThrowAnyException();
    }

    @Test
    void to_another_channel_it_does_not_go() {
        assertThatThrownBy(() -> channels.check("demo.news", "demo.Greeted", "event"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("demo.Greeted was sent to the channel demo.news, but contracts/asyncapi.yaml");
        assertThatThrownBy(() -> channels.check("demo.events", "demo.Greet", "command"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_reply_goes_where_it_is_asked_for() {
        assertThatCode(() -> channels.check("somebody.replies", "demo.GreetingDone", "reply"))
                .doesNotThrowAnyException();
    }
}
