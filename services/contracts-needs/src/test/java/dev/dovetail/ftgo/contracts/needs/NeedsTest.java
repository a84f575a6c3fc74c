package dev.dovetail.ftgo.contracts.needs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NeedsTest {

    @TempDir
    private Path folder;

    record OrderPlaced(String orderId) {}

    record MoreOfOrderPlaced(String orderId, String consumerId) {}

    @AfterEach
    void compareAgain() {
        System.clearProperty("contracts.write");
    }

    @Test
    void what_was_never_written_is_refused_with_the_command_that_writes_it() {
        assertThatThrownBy(() -> needs(OrderPlaced.class).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("services/contracts/needs/kitchen.yaml")
                .hasMessageContaining("-Dcontracts.write=true");
    }

    @Test
    void what_is_kept_passes_until_the_consumer_reads_something_else() throws IOException {
        // Given
        System.setProperty("contracts.write", "true");
        needs(OrderPlaced.class).check();
        System.clearProperty("contracts.write");

        // When / Then
        assertThat(Files.readString(folder.resolve("kitchen.yaml"))).contains("ftgo.order.OrderPlaced", "orderId");
        assertThatNoException().isThrownBy(() -> needs(OrderPlaced.class).check());
        assertThatThrownBy(() -> needs(MoreOfOrderPlaced.class).check()).hasMessageContaining("consumerId");
    }

    private Needs needs(Class<?> body) {
        return new Needs("kitchen", folder).message("ftgo.order.OrderPlaced", body);
    }
}
