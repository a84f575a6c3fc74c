package dev.dovetail.messaging.deployment;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.testing.App;

import static org.assertj.core.api.Assertions.fail;

class TwoHandlersTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("two-handlers", TwoHandlersTest.class)
            .assertException(App.because("both handle test.Doubled of channel two.handlers", "remove one of them"));

    @MessageType("test.Doubled")
    record Doubled() implements Event {}

    @Receives("two.handlers")
    static class One {
        @Handles
        void on(Doubled event) {}
    }

    @Receives("two.handlers")
    static class Two {
        @Handles
        void on(Doubled event) {}
    }

    @Test
    void theBuildFails() {
        fail("the application started");
    }
}
