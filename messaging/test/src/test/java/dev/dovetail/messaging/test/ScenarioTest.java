package dev.dovetail.messaging.test;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.dovetail.embedded.KafkaServer;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.SendOption;

import static dev.dovetail.messaging.test.Demo.COMMANDS;
import static dev.dovetail.messaging.test.Demo.REPLIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScenarioTest {

    private static final String TABLES = """
            create table outbox (id uuid primary key, aggregatetype text not null, aggregateid text not null,
                type text not null, payload bytea not null, headers text not null,
                created_at timestamptz not null default now());
            create table inbox (consumer text not null, message_id uuid not null,
                handled_at timestamptz not null default now(), primary key (consumer, message_id));
            """;

    private static PostgresServer postgres;
    private static KafkaServer kafka;
    private static PostgresDatabase database;
    private static GreetingService service;
    private static Thread running;

    private Scenario scenario;

    @BeforeAll
    static void startService() throws SQLException {
        postgres = PostgresServer.temporary();
        kafka = KafkaServer.temporary();
        database = postgres.createDatabase("greeting", "secret");
        execute(TABLES);
        service = new GreetingService(database, kafka.bootstrapServers());
        running = Thread.ofPlatform().start(service);
    }

    @AfterAll
    static void stopService() throws InterruptedException {
        service.stop();
        running.join();
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void open() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl());
        dataSource.setUser(database.owner());
        dataSource.setPassword(database.password());
        scenario = new Scenario(dataSource, kafka.bootstrapServers(), GreetingService.CONSUMER);
    }

    @AfterEach
    void close() throws SQLException {
        scenario.close();
        execute("delete from outbox");
    }

    @Test
    void aMessageIsReceivedAndWhatFollowsIsFound() {
        // When
        var received = scenario.receives(COMMANDS, 1, new Demo.Greet("Ada"), SendOption.replyTo(REPLIES));

        // Then
        var reply = received.sends(Demo.GreetingDone.class)
                .matching(done -> done.name().equals("Ada"))
                .on(REPLIES)
                .keyed("key")
                .await();
        assertThat(reply.context().causationId()).isEqualTo(received.id().toString());
    }

    @Test
    void aStimulusFindsOnlyWhatItCaused() {
        // Given
        scenario.receives(COMMANDS, 1, new Demo.Greet("Ada")).handled();

        // When
        var stimulus = scenario.when(() -> service.askToGreet("Grace"));

        // Then
        stimulus.sendsNo(Demo.GreetingDone.class);
        assertThat(stimulus.sends(Demo.Greet.class).await().body().name()).isEqualTo("Grace");
        assertThat(scenario.sends(Demo.GreetingDone.class).all()).hasSize(1);
    }

    @Test
    void aSentCommandIsAnswered() {
        // Given
        var command = scenario.when(() -> service.askToGreet("Grace"))
                .sends(Demo.Greet.class)
                .await();

        // When
        var answer = scenario.answers(command, new Demo.GreetingDone("Grace"));

        // Then
        answer.handled().sendsNo(Demo.GreetingDone.class);
    }

    @Test
    void redeliveryWaitsUntilTheServiceHasSeenItAgain() {
        // Given
        var received = scenario.receives(COMMANDS, 1, new Demo.Greet("Ada"));

        // When
        received.redelivered();

        // Then
        assertThat(scenario.sends(Demo.GreetingDone.class).all()).hasSize(1);
    }

    @Test
    void sendingWhatWasNotExpectedFails() {
        var received = scenario.receives(COMMANDS, 1, new Demo.Greet("Ada"));

        assertThatThrownBy(() -> received.sendsNo(Demo.GreetingDone.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected no demo.GreetingDone");
    }

    @Test
    void aDeadLetterIsFoundByItsOrigin() {
        // When
        var received = scenario.receives(COMMANDS, 1, "demo.Greet", "{}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(received.deadLettered().headers())
                .containsEntry(Headers.DEAD_LETTER_REASON, "field 'name' is missing");
        assertThatThrownBy(received::handled).hasMessageContaining("field 'name' is missing");
        assertThat(scenario.sends(Demo.Greet.class).all()).isEmpty();
    }

    @Test
    void everythingSentIsHeldToItsContract() throws SQLException {
        // Given
        service.publishNonsense();

        // When, Then
        assertThatThrownBy(scenario::checkContracts).hasMessageContaining("demo.Greeted violates its contract");
    }

    @Test
    void aStimulusThatFailsFailsTheTest() {
        assertThatThrownBy(() -> scenario.when(() -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThatNoException().isThrownBy(() -> scenario.when(() -> UUID.randomUUID()));
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
