package dev.dovetail.ftgo.consumer.messaging;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static dev.dovetail.ftgo.consumer.rest.Requests.ADA;
import static dev.dovetail.ftgo.consumer.rest.Requests.idOf;
import static dev.dovetail.ftgo.consumer.rest.Requests.post;
import static dev.dovetail.ftgo.consumer.rest.Requests.register;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConsumerEventsTest {

    @Inject
    Scenario scenario;

    @Test
    void a_registered_consumer_is_told() {
        // When
        String id = idOf(register());

        // Then
        ConsumerRegistered event = scenario.sends(ConsumerRegistered.class)
                .on(Channel.of("ftgo.consumer.events"))
                .keyed(id)
                .await()
                .body();
        assertThat(event.consumerId()).hasToString(id);
        assertThat(event.name()).isEqualTo("Ada Lovelace");
    }

    @Test
    void who_still_reads_the_first_version_of_the_event_gets_it_too() {
        // When
        String id = idOf(register());

        // Then
        var newer = scenario.sends(ConsumerRegistered.class).keyed(id).await();
        var older = scenario.sends(ConsumerRegisteredV1.class)
                .on(Channel.of("ftgo.consumer.events"))
                .keyed(id)
                .await();
        assertThat(older.body().name()).isEqualTo("Ada Lovelace");
        assertThat(older.body().address()).isEqualTo(new AddressData("Hauptstraße 1", "Berlin", "10115", "DE"));
        assertThat(older.context().headers())
                .containsEntry(Headers.SAME_AS, newer.id().toString());
    }

    @Test
    void who_is_refused_is_not_told() {
        // When
        var refused =
                scenario.when(() -> post(ADA.replace("\"100\"", "\"0\"")).then().statusCode(422));

        // Then
        refused.sendsNo(ConsumerRegistered.class);
    }
}
