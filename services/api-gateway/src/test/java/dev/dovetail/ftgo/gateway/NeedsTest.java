package dev.dovetail.ftgo.gateway;

import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.contracts.needs.Needs;

import static org.assertj.core.api.Assertions.assertThat;

class NeedsTest {

    private static final Path CLASSES = Path.of("target/classes");
    /** The contract of the API that each client calls, by the package it is in. */
    private static final Map<String, String> CONTRACTS = Map.of(
            "order", "order-v2",
            "consumer", "consumer",
            "restaurant", "restaurant",
            "kitchen", "kitchen",
            "delivery", "delivery");

    /** {@code ./mvnw test -pl services/api-gateway -am -Dtest=NeedsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.write=true} writes them. */
    @Test
    void what_it_reads_of_others_is_known_to_them() throws ClassNotFoundException {
        // Given
        ObjectMapper mapper = new ObjectMapper();
        new TolerantReader().customize(mapper);
        Needs needs = Needs.of("api-gateway").protobuf(CLASSES);

        // When
        for (JavaClass client : new ClassFileImporter().importPath(CLASSES)) {
            if (client.isInterface() && client.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                String folder = client.getPackageName()
                        .substring(client.getPackageName().lastIndexOf('.') + 1);
                assertThat(CONTRACTS)
                        .as("the contract that %s follows", client.getName())
                        .containsKey(folder);
                needs.answers(CONTRACTS.get(folder), load(client), mapper);
            }
        }

        // Then
        needs.check();
    }

    private static Class<?> load(JavaClass type) throws ClassNotFoundException {
        return Class.forName(type.getName(), false, Thread.currentThread().getContextClassLoader());
    }
}
