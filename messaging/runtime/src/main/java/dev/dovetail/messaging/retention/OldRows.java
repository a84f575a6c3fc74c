package dev.dovetail.messaging.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.database.Database;

/** Finds and deletes old rows, in batches, without waiting for anybody's locks. */
@Singleton
class OldRows {

    /**
     * Along the primary key: ids are UUIDv7, so the oldest come first and inserts pay for no second index. The time is
     * checked too, as other writers' ids may be random.
     */
    private static final String OUTBOX = """
            delete from outbox where id in (
              select id from outbox where id < ? and created_at < ? order by id limit ? for update skip locked)
            """;

    /** Along an index on the time: these ids are the senders' choice. */
    private static final String INBOX = """
            delete from inbox where (consumer, message_id) in (
              select consumer, message_id from inbox where handled_at < ?
              order by handled_at limit ? for update skip locked)
            """;

    private final Database database;

    OldRows(Database database) {
        this.database = database;
    }

    int deleteFromOutbox(Cutoff cutoff, int limit) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement delete = connection.prepareStatement(OUTBOX)) {
            delete.setObject(1, cutoff.smallestId());
            delete.setObject(2, cutoff.time().atOffset(ZoneOffset.UTC));
            delete.setInt(3, limit);
            return delete.executeUpdate();
        }
    }

    int deleteFromInbox(Cutoff cutoff, int limit) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement delete = connection.prepareStatement(INBOX)) {
            delete.setObject(1, cutoff.time().atOffset(ZoneOffset.UTC));
            delete.setInt(2, limit);
            return delete.executeUpdate();
        }
    }
}
