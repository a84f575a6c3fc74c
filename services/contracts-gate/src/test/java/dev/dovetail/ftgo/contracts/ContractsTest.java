package dev.dovetail.ftgo.contracts;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The contracts of FTGO against those that were released. */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("../contracts");

    @Test
    void no_contract_changed_more_than_its_version_says() {
        assertThat(new Gate(CONTRACTS).problems()).as("see docs/contracts.md").isEmpty();
    }

    @Test
    void all_contracts_are_looked_at() {
        assertThat(Tree.read(CONTRACTS).contracts().keySet())
                .contains("asyncapi", "messages/order", "messages/kitchen", "openapi/restaurant")
                .hasSizeGreaterThan(10);
    }

    @Test
    void the_channels_say_their_own_version() throws java.io.IOException {
        // Given
        String said = Yaml.parse("asyncapi.yaml", java.nio.file.Files.readString(CONTRACTS.resolve("asyncapi.yaml")))
                .at("/info/version")
                .asText();

        // When / Then
        assertThat(Versions.read(CONTRACTS.resolve(Tree.VERSIONS)).of("asyncapi"))
                .as("asyncapi in versions.yaml, against info.version in asyncapi.yaml")
                .hasToString("Optional[" + said + "]");
    }
}
