package dev.dovetail.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.dovetail.messaging.database.Database;

/** The outbox table. */
@Singleton
class OutboxTable {

    private static final String INSERT =
            "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, ?, ?, ?, ?, ?)";

    private final ObjectMapper json = JsonMapper.builder().build();
    private final Database database;

    OutboxTable(Database database) {
        this.database = database;
    }

    /** Inserts all in one round trip, in that order, in the current transaction. */
    void insert(List<OutboxMessage> messages) throws SQLException {
        try (Connection connection = database.connection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboxMessage message : messages) {
                insert.setObject(1, message.id());
                insert.setString(2, message.channel().name());
                insert.setString(3, message.key());
                insert.setString(4, message.type());
                insert.setBytes(5, message.payload());
                insert.setString(6, headers(message));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private String headers(OutboxMessage message) {
        try {
            return json.writeValueAsString(message.headers());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a map of texts is always JSON", impossible);
        }
    }
}
