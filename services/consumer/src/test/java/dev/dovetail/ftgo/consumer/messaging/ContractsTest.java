package dev.dovetail.ftgo.consumer.messaging;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class ContractsTest {

    private final Contracts contracts = Contracts.onClasspath();

    static Stream<Class<? extends MessageBody>> messages() {
        return Stream.of(
                ConsumerRegistered.class,
                ConsumerRegisteredV1.class,
                VerifyConsumer.class,
                ConsumerVerified.class,
                ConsumerRefused.class);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void the_examples_of_each_message_can_be_read(Class<? extends MessageBody> message) {
        assertThat(contracts.examples(message)).hasSizeGreaterThanOrEqualTo(2);
    }
}
