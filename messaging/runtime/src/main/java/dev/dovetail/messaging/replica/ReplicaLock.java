package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Postgres' advisory locks of a replica, two of them. Who rebuilds it holds the one as long as its session lasts, so that
 * nobody else begins. Who handles a message for it holds the other, shared, for its transaction; who puts the rebuilt
 * copy in place takes it alone, so that no handler is between having read the old copy and writing.
 */
final class ReplicaLock {

    private static final String REBUILDER = "dovetail.replica.rebuild";
    private static final String CONTENT = "dovetail.replica.content";

    private ReplicaLock() {}

    /** Whether this session is now the one that rebuilds. */
    static boolean tryToBeRebuilder(Connection session, String replica) throws SQLException {
        return run(session, "select pg_try_advisory_lock(hashtext(?), hashtext(?))", REBUILDER, replica);
    }

    /** Lets others rebuild. */
    static void noLongerRebuilder(Connection session, String replica) throws SQLException {
        run(session, "select pg_advisory_unlock(hashtext(?), hashtext(?))", REBUILDER, replica);
    }

    /** Until the transaction ends, nobody puts another copy in place. */
    static void share(Connection transaction, String replica) throws SQLException {
        run(transaction, "select pg_advisory_xact_lock_shared(hashtext(?), hashtext(?)) is not null", CONTENT, replica);
    }

    /** Until the transaction ends, nobody handles a message for the replica. Waits for those who do. */
    static void takeAlone(Connection transaction, String replica) throws SQLException {
        run(transaction, "select pg_advisory_xact_lock(hashtext(?), hashtext(?)) is not null", CONTENT, replica);
    }

    private static boolean run(Connection connection, String sql, String lock, String replica) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, lock);
            statement.setString(2, replica);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
