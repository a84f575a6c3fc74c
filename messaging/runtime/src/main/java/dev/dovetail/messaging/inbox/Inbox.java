package dev.dovetail.messaging.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.dovetail.messaging.config.MessagingConfig;
import dev.dovetail.messaging.database.Database;

/** The inbox table: the messages that this consumer has handled. */
@Singleton
public class Inbox {

    /** Waits while another transaction holds the same message, so two can never both see it as new. */
    private static final String INSERT =
            "insert into inbox (consumer, message_id) values (?, ?) on conflict do nothing";

    private final Database database;
    private final String consumer;

    Inbox(Database database, MessagingConfig config) {
        this.database = database;
        this.consumer = config.consumer();
    }

    /**
     * Marks a message as handled, in the current transaction.
     *
     * @return false if it was handled before
     */
    public boolean markHandled(UUID message) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setObject(2, message);
            return insert.executeUpdate() == 1;
        }
    }
}
