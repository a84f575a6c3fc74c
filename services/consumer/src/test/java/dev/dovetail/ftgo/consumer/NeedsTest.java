package dev.dovetail.ftgo.consumer;

import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.contracts.needs.Needs;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.handling.HandlerMethods;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.PostgresAndKafka;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class NeedsTest {

    @Inject
    HandlerMethods handlers;

    /** {@code ./mvnw test -pl services/consumer -am -Dtest=NeedsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.write=true} writes them. */
    @Test
    void what_it_reads_of_others_is_known_to_them() {
        // Given
        Needs needs = Needs.of("consumer").protobuf(Path.of("target/classes"));

        // When
        handlers.bodies().forEach(body -> {
            assertThat(Contracts.onClasspath().examples(body)).isNotEmpty();
            needs.message(body.getAnnotation(MessageType.class).value(), body);
        });

        // Then
        needs.check();
    }
}
