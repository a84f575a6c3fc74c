package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A program that asks a running service to rebuild one of its replicas, and tells how far that is until it has ended.
 *
 * <pre>java -cp quarkus-run.jar dev.dovetail.messaging.replica.RebuildReplica menus</pre>
 *
 * <p>It knows the service's database by the service's own variables, {@code QUARKUS_DATASOURCE_JDBC_URL},
 * {@code QUARKUS_DATASOURCE_USERNAME} and {@code QUARKUS_DATASOURCE_PASSWORD}, so it is run where the service runs. All
 * it does is to insert a row into {@code replica_rebuild} and to watch it; ended by Ctrl-C, the rebuild goes on. It ends
 * with 0 when the replica is rebuilt, and with 1 and a sentence if not.
 */
public final class RebuildReplica {

    private static final long A_SECOND = 1000;

    private RebuildReplica() {}

    /** @param arguments the replica's name */
    public static void main(String... arguments) throws InterruptedException {
        // Before the driver asks for its logger, or the log manager on the class path complains.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (arguments.length != 1) {
            fail("Name one replica");
        }
        Map<String, String> environment = System.getenv();
        String url = environment.get("QUARKUS_DATASOURCE_JDBC_URL");
        if (url == null) {
            fail("QUARKUS_DATASOURCE_JDBC_URL is not set: run it where the service runs");
        }
        try (Connection database = DriverManager.getConnection(
                url, environment.get("QUARKUS_DATASOURCE_USERNAME"), environment.get("QUARKUS_DATASOURCE_PASSWORD"))) {
            follow(database, request(database, arguments[0]));
        } catch (SQLException e) {
            fail("Cannot use the database " + url + ": " + e.getMessage());
        }
    }

    /** Asks for it, or joins who has asked before. */
    static long request(Connection database, String replica) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(
                "insert into replica_rebuild (replica) values (?) on conflict (replica) where ended_at is null"
                        + " do update set replica = excluded.replica returning id")) {
            insert.setString(1, replica);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void follow(Connection database, long id) throws SQLException, InterruptedException {
        String before = "";
        for (Progress progress = progress(database, id); ; progress = progress(database, id)) {
            if (!progress.sentence().equals(before)) {
                System.out.println(progress.sentence());
                before = progress.sentence();
            }
            switch (progress.state()) {
                case "DONE" -> System.exit(0);
                case "FAILED" -> System.exit(1);
                default -> Thread.sleep(A_SECOND);
            }
        }
    }

    static Progress progress(Connection database, long id) throws SQLException {
        try (PreparedStatement select = database.prepareStatement("select * from replica_rebuild where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Progress(
                        row.getString("replica"),
                        row.getString("state"),
                        row.getLong("messages_read"),
                        row.getLong("messages_total"),
                        row.getLong("messages_skipped"),
                        row.getObject("rows_added", Long.class),
                        row.getObject("rows_removed", Long.class),
                        row.getString("problem"));
            }
        }
    }

    /** A row of the table. */
    record Progress(
            String replica,
            String state,
            long read,
            long total,
            long skipped,
            @Nullable Long added,
            @Nullable Long removed,
            @Nullable String problem) {

        /** It, for people. */
        String sentence() {
            return switch (state) {
                case "REQUESTED" -> replica + ": waiting for the service" + (problem == null ? "" : "; " + problem);
                case "RUNNING" -> replica + ": read " + read + " of " + total + skippedOnes();
                case "DONE" -> replica + ": done, read " + read + skippedOnes() + rows();
                default -> replica + ": not rebuilt, it is as it was: " + problem;
            };
        }

        private String skippedOnes() {
            return skipped == 0 ? "" : ", skipped " + skipped + " that cannot be handled (see the service's log)";
        }

        private String rows() {
            return added == null ? "" : "; rows added " + added + ", removed " + removed;
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
