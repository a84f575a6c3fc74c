package dev.dovetail.ftgo.delivery;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** What the database's sessions wait for. */
@ApplicationScoped
public class Locks {

    private static final String WAITING =
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private final DataSource dataSource;

    Locks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether a transaction waits for another to end. */
    public boolean areWaitedFor() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var waiting = statement.executeQuery(WAITING)) {
            return waiting.next();
        }
    }
}
