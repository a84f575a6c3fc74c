package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.accounting.AccountingTest;
import dev.dovetail.ftgo.accounting.World;
import dev.dovetail.ftgo.accounting.account.Accounts;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;

@AccountingTest
class ConsumerEventsTest {

    private static final Channel CONSUMER_EVENTS = Channel.of("ftgo.consumer.events");

    @Inject
    Scenario scenario;

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Test
    void aNewConsumerGetsAnAccount() {
        UUID consumerId = UUID.randomUUID();

        scenario.receives(CONSUMER_EVENTS, consumerId, new ConsumerRegistered(consumerId))
                .redelivered();

        assertThat(accounts.ofConsumer(consumerId))
                .get()
                .satisfies(account -> assertThat(account.card()).isEmpty());
    }

    @Test
    void anotherEventOfTheSameConsumerChangesNothing() {
        UUID consumerId = world.consumerWithLimit("100.00");

        scenario.receives(CONSUMER_EVENTS, consumerId, new ConsumerRegistered(consumerId))
                .handled();

        assertThat(accounts.ofConsumer(consumerId))
                .get()
                .satisfies(account -> assertThat(account.card()).isPresent());
    }

    @Test
    void readsTheExamplesOfItsContract() {
        assertThat(Contracts.onClasspath().examples(ConsumerRegistered.class)).hasSizeGreaterThan(1);
    }
}
