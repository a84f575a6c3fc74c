package dev.dovetail.messaging.config;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.testing.App;

import static org.assertj.core.api.Assertions.fail;

class WrongConfigTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("wrong-config", WrongConfigTest.class)
            .overrideConfigKey("dovetail.messaging.concurrency", "0")
            .overrideConfigKey("dovetail.messaging.retry.jitter", "1.5")
            .overrideConfigKey("dovetail.messaging.retention.after", "0s")
            .overrideConfigKey("dovetail.messaging.replicas.interval", "PT0.1S")
            .assertException(App.because(
                    "dovetail.messaging.concurrency is '0', but must be at least 1.",
                    "dovetail.messaging.retry.jitter is '1.5', but must be between 0 and 1.",
                    "dovetail.messaging.retention.after is 'PT0S', but must be longer than 0s",
                    "dovetail.messaging.replicas.interval is 'PT0.1S', but must be at least 1s"));

    @Test
    void theApplicationDoesNotStart() {
        fail("the application started");
    }
}
