package dev.dovetail.takeover;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.awaitility.Awaitility;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Forward;

/** A database with nothing but an outbox, in the cluster's Postgres, and how far the relay has read it. */
final class NumberedDatabase implements AutoCloseable {

    static final String NAME = "numbered";

    private static final String TABLES = "/db/dovetail/R__dovetail_messaging.sql";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Forward forward;
    private final String password;

    NumberedDatabase(Cluster cluster) {
        this.forward = new Forward(cluster, cluster.statefulSet("postgres"), 5432);
        this.password = cluster.secret("postgres", "password");
    }

    /** Makes it anew, with a role for the relay whose password is that of the superuser. */
    void create() {
        drop();
        execute("postgres", "create database " + NAME);
        execute(NAME, tables());
        execute("postgres", "create role numbered_relay login replication password '" + password + "'");
        execute(NAME, """
                grant usage on schema public to numbered_relay;
                grant select on outbox to numbered_relay;
                create publication dovetail_numbered for table outbox (id, aggregatetype, aggregateid, type, payload, headers)
                    with (publish = 'insert')""");
    }

    /** Leaves no slot behind that would keep the log. */
    void drop() {
        execute("postgres", """
                select pg_terminate_backend(active_pid) from pg_replication_slots
                where database = 'numbered' and active_pid is not null""");
        Awaitility.await("the slot to be free")
                .until(() -> text("select count(*) from pg_replication_slots where database = 'numbered' and active")
                        .equals("0"));
        execute("postgres", """
                select pg_drop_replication_slot(slot_name) from pg_replication_slots where database = 'numbered'""");
        execute("postgres", "drop database if exists " + NAME + " with (force)");
        execute("postgres", "drop role if exists numbered_relay");
    }

    /** Waits until everything committed by now is in Kafka: only that is confirmed to the slot. */
    void awaitRelayed() {
        String now = text("select pg_current_wal_lsn()");
        Awaitility.await("the relay to confirm " + now)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> text("select count(*) from pg_replication_slots where slot_name = 'dovetail_numbered'"
                                + " and active and confirmed_flush_lsn >= '" + now + "'")
                        .equals("1"));
    }

    String password() {
        return password;
    }

    private String text(String query) throws IllegalStateException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + forward.localPort() + "/" + database, "postgres", password);
    }

    private static String tables() {
        try (InputStream sql = NumberedDatabase.class.getResourceAsStream(TABLES)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        forward.close();
    }
}
