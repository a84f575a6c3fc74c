package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code replica_rebuild}: what is to be rebuilt, and how far that is. */
final class RebuildTable {

    private RebuildTable() {}

    /** What was asked for and has not ended, oldest first. */
    static List<RebuildRequest> open(Connection connection) throws SQLException {
        List<RebuildRequest> requests = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, replica from replica_rebuild where ended_at is null order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                requests.add(new RebuildRequest(rows.getLong(1), rows.getString(2)));
            }
        }
        return requests;
    }

    /**
     * Notes that it begins, from the beginning whatever was done before.
     *
     * @return false if it has ended in the meantime
     */
    static boolean begin(Connection connection, long id) throws SQLException {
        return update(
                        connection,
                        "update replica_rebuild set state = 'RUNNING', started_at = now(), messages_read = 0,"
                                + " messages_total = 0, messages_skipped = 0, problem = null"
                                + " where id = ? and ended_at is null",
                        id)
                == 1;
    }

    static void progress(Connection connection, long id, ChannelReplay replay) throws SQLException {
        update(
                connection,
                "update replica_rebuild set messages_read = ?, messages_total = ?, messages_skipped = ? where id = ?",
                replay.read(),
                replay.total(),
                replay.skipped(),
                id);
    }

    static void done(Connection connection, long id) throws SQLException {
        update(connection, "update replica_rebuild set state = 'DONE', ended_at = now() where id = ?", id);
    }

    static void rows(Connection connection, long id, long added, long removed) throws SQLException {
        update(
                connection,
                "update replica_rebuild set rows_added = ?, rows_removed = ? where id = ?",
                added,
                removed,
                id);
    }

    /** It ends, and the replica stays as it was. */
    static void failed(Connection connection, long id, String problem) throws SQLException {
        update(
                connection,
                "update replica_rebuild set state = 'FAILED', ended_at = now(), problem = ? where id = ?",
                problem,
                id);
    }

    /** It will be tried again. */
    static void interrupted(Connection connection, long id, String problem) throws SQLException {
        update(connection, "update replica_rebuild set state = 'REQUESTED', problem = ? where id = ?", problem, id);
    }

    private static int update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            return update.executeUpdate();
        }
    }
}
