package dev.dovetail.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class PostgresServerTest {

    static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void isDurableAndDecodesLogically() throws SQLException {
        try (var connection = server.connect("postgres")) {
            assertThat(value(connection, "show fsync")).isEqualTo("on");
            assertThat(value(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(connection, "show wal_level")).isEqualTo("logical");
            assertThat(value(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "show server_version")).startsWith("18.");
        }
    }

    @Test
    void relayRoleMayTailTheOwnersTables() throws SQLException {
        // Given
        var database = server.createDatabase("tailed", "secret");
        try (var owner = database.connect()) {
            run(owner, "create table outbox (id int primary key)");
        }

        // When
        try (var relay = DriverManager.getConnection(database.jdbcUrl(), database.relay(), database.password())) {
            run(relay, "create publication p for table outbox");
            run(relay, "select pg_create_logical_replication_slot('s', 'pgoutput')");

            // Then
            assertThat(value(relay, "select slot_name from pg_replication_slots"))
                    .isEqualTo("s");
            run(relay, "select pg_drop_replication_slot('s')");
        }
    }

    @Test
    void databasesAreClosedToOthers() {
        var mine = server.createDatabase("mine", "secret");
        server.createDatabase("other", "secret");

        assertThatThrownBy(() -> DriverManager.getConnection(mine.jdbcUrl(), "other", "secret"))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(mine.jdbcUrl(), "mine", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void creatingADatabaseTwiceKeepsIt() throws SQLException {
        // Given
        try (var connection = server.createDatabase("twice", "secret").connect()) {
            run(connection, "create table kept (id int)");
        }

        // When
        var again = server.createDatabase("twice", "secret");

        // Then
        try (var connection = again.connect()) {
            assertThat(value(connection, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void refusesNamesThatSqlWouldMisread() {
        assertThatThrownBy(() -> server.createDatabase("a; drop", "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a; drop' is not a database name");
    }

    @Test
    void committedRowsSurviveACrash() throws SQLException {
        try (var crashing = PostgresServer.temporary()) {
            // Given
            int port = crashing.port();
            try (var connection = crashing.connect("postgres")) {
                run(connection, "create table t (id int)");
                run(connection, "insert into t values (42)");
            }

            // When
            crashing.kill();
            assertThat(crashing.running()).isFalse();
            assertThat(Ports.isFree(port)).isTrue();
            crashing.start();

            // Then
            assertThat(crashing.port()).isEqualTo(port);
            try (var connection = crashing.connect("postgres")) {
                assertThat(value(connection, "select id from t")).isEqualTo("42");
            }
        }
    }

    @Test
    void aNewServerOnTheSameFolderReplacesOneThatWasLeftRunning(@TempDir Path directory) throws SQLException {
        // Given
        var left = PostgresServer.builder().directory(directory).start();
        try (var connection = left.connect("postgres")) {
            run(connection, "create table kept (id int)");
        }
        var leftProcess = Postmaster.of(left.dataDirectory()).orElseThrow();

        // When
        try (var next = PostgresServer.builder().directory(directory).start();
                var connection = next.connect("postgres")) {

            // Then
            assertThat(Postmaster.of(next.dataDirectory())).isPresent().get().isNotEqualTo(leftProcess);
            await().until(() -> !leftProcess.isAlive());
            assertThat(value(connection, "select count(*) from kept")).isEqualTo("0");
        }
        left.close();
    }

    @Test
    void closingDeletesOnlyTemporaryData(@TempDir Path directory) {
        // Given
        var temporary = PostgresServer.temporary();
        var lasting = PostgresServer.builder().directory(directory).start();

        // When
        temporary.close();
        lasting.close();

        // Then
        assertThat(temporary.dataDirectory().getParent()).doesNotExist();
        assertThat(lasting.dataDirectory()).exists();
        assertThat(lasting.running()).isFalse();
    }

    @Test
    void temporaryServersOfKilledJvmsAreStoppedAndDeleted() throws Exception {
        // Given: a server whose folder carries the number of a JVM that is gone
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var folder = Files.createTempDirectory("dovetail-postgres-" + gone.pid() + "-")
                .toRealPath();
        var abandoned = PostgresServer.builder().directory(folder).start();

        // When
        PostgresServer.temporary().close();

        // Then
        assertThat(abandoned.running()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aStopThatMayNotTakeLongLosesNothing() throws SQLException {
        try (var stopping = PostgresServer.temporary()) {
            // Given
            try (var connection = stopping.connect("postgres")) {
                run(connection, "create table t as select generate_series(1, 1000) as id");
            }

            // When
            stopping.stop(Duration.ofSeconds(1));
            assertThat(stopping.running()).isFalse();
            stopping.start();

            // Then
            try (var connection = stopping.connect("postgres")) {
                assertThat(value(connection, "select count(*) from t")).isEqualTo("1000");
            }
        }
    }

    @Test
    void aTakenPortIsReportedWithTheReason(@TempDir Path directory) {
        assertThatThrownBy(() -> PostgresServer.builder()
                        .directory(directory)
                        .port(server.port())
                        .start())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("did not start on port " + server.port())
                .hasMessageContaining("Address already in use");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
