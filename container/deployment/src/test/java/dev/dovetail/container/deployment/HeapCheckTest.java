package dev.dovetail.container.deployment;

import io.quarkus.test.QuarkusUnitTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.dovetail.container.HeapTooSmallException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class HeapCheckTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideRuntimeConfigKey("dovetail.container.heap.minimum", "1000G")
            // The application's class of that name: it has a class loader of its own.
            .assertException(failure -> assertThat(failure)
                    .hasToString(HeapTooSmallException.class.getName() + ": " + failure.getMessage())
                    .hasMessageContaining("1024000 MiB"));

    @Test
    void an_application_with_too_small_a_heap_does_not_start() {
        fail("it started");
    }
}
