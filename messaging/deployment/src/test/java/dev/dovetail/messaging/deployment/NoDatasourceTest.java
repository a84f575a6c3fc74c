package dev.dovetail.messaging.deployment;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.messaging.testing.App;

import static org.assertj.core.api.Assertions.fail;

class NoDatasourceTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = App.of("no-datasource", NoDatasourceTest.class)
            .overrideConfigKey("dovetail.messaging.datasource", "elsewhere")
            .assertException(App.because(
                    "there is no JDBC datasource 'elsewhere' to keep outbox and inbox in", "jdbc-postgresql"));

    @Test
    void theBuildFails() {
        fail("the application started");
    }
}
