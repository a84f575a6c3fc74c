package dev.dovetail.messaging.test;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.Done;

import static dev.dovetail.messaging.test.Demo.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContractsTest {

    private final Contracts contracts = Contracts.onClasspath();

    @Test
    void acceptsWhatTheSchemaAllows() {
        assertThatNoException().isThrownBy(() -> contracts.check(new Demo.Greeted("Ada", NOON)));
    }

    @Test
    void namesWhatViolatesTheSchema() {
        assertThatThrownBy(() -> contracts.check(new Demo.Greeted("", NOON)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("demo.Greeted violates its contract")
                .hasMessageContaining("name");
    }

    @Test
    void formatsAreChecked() {
        assertThatThrownBy(() -> contracts.check("demo.Greeted", bytes("{\"name\":\"Ada\",\"at\":\"noon\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("date-time");
    }

    @Test
    void aTypeWithoutSchemaIsAFault() {
        assertThatThrownBy(() -> contracts.check(new Demo.WithoutContract("Ada")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("contracts/messages/demo/demo.Unwritten.schema.json is not on the classpath");
    }

    @Test
    void theLibrarysOwnTypesNeedNone() {
        assertThatNoException().isThrownBy(() -> contracts.check(new Done()));
    }

    @Test
    void readsExamplesAsAHandlerWould() {
        assertThat(contracts.examples(Demo.Greeted.class))
                .extracting(Demo.Greeted::name)
                .containsExactly("Ada", "Grace");
    }

    @Test
    void aReaderThatDemandsMoreThanTheContractFails() {
        assertThatThrownBy(() -> contracts.examples(Demo.DemandingGreeted.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("surname");
    }

    @Test
    void missingExamplesAreAFault() {
        assertThatThrownBy(() -> contracts.examples(Demo.Greet.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("There are no examples of demo.Greet");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
