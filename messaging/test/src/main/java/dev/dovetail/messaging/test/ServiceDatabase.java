package dev.dovetail.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Outbox and inbox of the service under test, as committed. */
final class ServiceDatabase {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTBOX =
            "select id, aggregatetype, aggregateid, type, payload, headers, created_at from outbox order by id";
    private static final String INBOX = "select 1 from inbox where consumer = ? and message_id = ?";

    private final DataSource dataSource;

    ServiceDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All messages sent, in order. */
    List<OutboxRow> outbox() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OUTBOX);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the outbox: " + e.getMessage(), e);
        }
    }

    boolean hasHandled(String consumer, UUID message) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INBOX)) {
            statement.setString(1, consumer);
            statement.setObject(2, message);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the inbox: " + e.getMessage(), e);
        }
    }

    private static OutboxRow row(ResultSet result) throws SQLException {
        return new OutboxRow(
                result.getObject("id", UUID.class),
                result.getString("aggregatetype"),
                result.getString("aggregateid"),
                result.getString("type"),
                result.getBytes("payload"),
                headers(result.getString("headers")),
                result.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The outbox has headers that are not a JSON object of strings: " + json, e);
        }
    }
}
