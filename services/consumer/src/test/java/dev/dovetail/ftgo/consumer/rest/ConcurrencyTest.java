package dev.dovetail.ftgo.consumer.rest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.consumer.rest.Requests.idOf;
import static dev.dovetail.ftgo.consumer.rest.Requests.limit;
import static dev.dovetail.ftgo.consumer.rest.Requests.register;
import static dev.dovetail.ftgo.consumer.rest.Requests.suspend;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConcurrencyTest {

    PostgresDatabase database;

    @Test
    void of_two_changes_at_the_same_time_one_is_refused() throws SQLException {
        // Given
        String consumer = register();

        // When
        List<Integer> answers = limitAndSuspendAtTheSameTime(consumer);

        // Then
        assertThat(answers).isIn(List.of(200, 409), List.of(409, 204));
    }

    /** Holds the row until both requests have read it and wait to write it. */
    private List<Integer> limitAndSuspendAtTheSameTime(String consumer) throws SQLException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection lock = database.connect()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("select 1 from consumer where id = '" + idOf(consumer) + "' for update");
            var answers = Stream.of(
                            CompletableFuture.supplyAsync(
                                    () -> limit(consumer, "20").statusCode(), threads),
                            CompletableFuture.supplyAsync(
                                    () -> suspend(consumer).statusCode(), threads))
                    .toList();
            Awaitility.await().until(() -> waitingForTheRow() == 2);
            lock.commit();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private int waitingForTheRow() throws SQLException {
        try (Connection connection = database.connect();
                var rows = connection.createStatement().executeQuery("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'update consumer%'
                        """)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
