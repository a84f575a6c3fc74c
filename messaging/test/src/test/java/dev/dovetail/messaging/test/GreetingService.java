package dev.dovetail.messaging.test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.messaging.Headers;

/** A service in the least code: answers each command once, puts aside what has no name. */
final class GreetingService implements Runnable {

    static final String CONSUMER = "greeter";

    private final PostgresDatabase database;
    private final String bootstrapServers;
    private volatile boolean running = true;

    GreetingService(PostgresDatabase database, String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG, CONSUMER,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
                var connection = database.connect()) {
            connection.setAutoCommit(false);
            consumer.subscribe(List.of(Demo.COMMANDS.name(), Demo.REPLIES.name()));
            while (running) {
                for (var message : consumer.poll(Duration.ofMillis(50))) {
                    handle(connection, message);
                }
                consumer.commitSync();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a command of its own. */
    void askToGreet(String name) throws SQLException {
        try (var connection = database.connect()) {
            send(connection, "demo.commands.elsewhere", "demo.Greet", "{\"name\":\"" + name + "\"}", """
                    {"replyto":"demo.replies","correlationid":"%s"}""".formatted(
                            name));
        }
    }

    /** Breaks the contract. */
    void publishNonsense() throws SQLException {
        try (var connection = database.connect()) {
            send(connection, "demo.events", "demo.Greeted", "{}", "{}");
        }
    }

    private void handle(Connection connection, ConsumerRecord<String, String> message) throws SQLException {
        var id = header(message, Headers.ID);
        if (isNew(connection, id) && message.topic().equals(Demo.COMMANDS.name())) {
            if (message.value().contains("name")) {
                send(connection, "demo.replies", "demo.GreetingDone", message.value(), """
                        {"causationid":"%s"}""".formatted(id));
            } else {
                send(connection, "demo.commands.dlq", header(message, Headers.TYPE), message.value(), """
                        {"deadletter-id":"%s","deadletter-reason":"field 'name' is missing"}""".formatted(
                                id));
            }
        }
        connection.commit();
    }

    private static boolean isNew(Connection connection, String id) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into inbox (consumer, message_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, CONSUMER);
            insert.setObject(2, UUID.fromString(id));
            return insert.executeUpdate() == 1;
        }
    }

    private static void send(Connection connection, String channel, String type, String body, String headers)
            throws SQLException {
        try (var insert = connection.prepareStatement("insert into outbox values (?, ?, 'key', ?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, channel);
            insert.setString(3, type);
            insert.setBytes(4, body.getBytes(StandardCharsets.UTF_8));
            insert.setString(5, headers);
            insert.executeUpdate();
        }
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
