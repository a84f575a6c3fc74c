package dev.dovetail.ftgo.kitchen;

import java.nio.file.Path;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.contracts.needs.Needs;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.handling.HandlerMethods;
import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

@KitchenTest
class NeedsTest {

    @Inject
    HandlerMethods handlers;

    /** {@code ./mvnw test -pl services/kitchen -am -Dtest=NeedsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.write=true} writes them. */
    @Test
    void what_it_reads_of_others_is_known_to_them() {
        // Given
        Needs needs = Needs.of("kitchen").protobuf(Path.of("target/classes"));

        // When
        handlers.bodies().forEach(body -> {
            assertThat(Contracts.onClasspath().examples(body)).isNotEmpty();
            needs.message(body.getAnnotation(MessageType.class).value(), body);
        });

        // Then
        needs.check();
    }
}
