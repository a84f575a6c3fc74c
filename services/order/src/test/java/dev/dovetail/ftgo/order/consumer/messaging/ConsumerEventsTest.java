package dev.dovetail.ftgo.order.consumer.messaging;

import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumerEventsTest {

    @Test
    void areReadAsTheConsumerServiceWritesThem() {
        // When / Then
        assertThat(Contracts.onClasspath().examples(ConsumerRegistered.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event -> assertThat(event.name()).isNotEmpty());
        assertThat(Contracts.onClasspath().examples(ConsumerRegisteredV1.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event -> assertThat(event.name()).isNotEmpty());
    }
}
