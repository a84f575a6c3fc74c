package dev.dovetail.ftgo.restaurant.messaging;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private final Contracts contracts = Contracts.onClasspath();

    static Stream<Class<? extends Event>> published() {
        return Stream.of(RestaurantCreated.class, RestaurantRevised.class, MenuRevised.class);
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_examples_of_each_event_are_such_events(Class<? extends Event> event) {
        assertThat(contracts.examples(event)).hasSizeGreaterThanOrEqualTo(2);
    }
}
