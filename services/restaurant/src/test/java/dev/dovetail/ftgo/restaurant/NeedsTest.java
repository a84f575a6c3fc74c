package dev.dovetail.ftgo.restaurant;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.contracts.needs.Needs;

class NeedsTest {

    /** {@code ./mvnw test -pl services/restaurant -am -Dtest=NeedsTest -Dsurefire.failIfNoSpecifiedTests=false -Dcontracts.write=true} writes them. */
    @Test
    void what_it_reads_of_others_is_known_to_them() {
        Needs.of("restaurant").protobuf(Path.of("target/classes")).check();
    }
}
