package dev.dovetail.messaging.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/** The application's database, as a test looks at it. */
@Singleton
public class Db {

    /** A row of the outbox. */
    public record Sent(UUID id, String channel, String key, String type, byte[] body, Map<String, String> headers) {

        /** The body as text. */
        public String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private final AgroalDataSource datasource;

    Db(AgroalDataSource datasource) {
        this.datasource = datasource;
    }

    /** Runs a statement, and says how many rows it concerned. */
    public int run(String sql, Object... arguments) {
        try (Connection connection = datasource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, arguments);
            return statement.execute() ? 0 : statement.getUpdateCount();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A number. */
    public long number(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).getFirst());
    }

    /** The first column of each row, as text. */
    public List<String> texts(String sql, Object... arguments) {
        try (Connection connection = datasource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, arguments);
            List<String> texts = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first row: its columns that are not null, as text. */
    public Map<String, String> row(String sql, Object... arguments) {
        try (Connection connection = datasource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, arguments);
            ResultSet rows = statement.executeQuery();
            rows.next();
            Map<String, String> columns = new LinkedHashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                if (rows.getString(i) != null) {
                    columns.put(rows.getMetaData().getColumnName(i), rows.getString(i));
                }
            }
            return columns;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A session of its own, until it is closed. */
    public Session session() {
        try {
            return new Session(datasource.getConnection());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What holds a session's locks. */
    public record Session(Connection connection) implements AutoCloseable {

        /** Runs a statement. */
        public void run(String sql) {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** What was sent on a channel, in order. */
    public List<Sent> sent(String channel) {
        String sql = "select id, aggregatetype, aggregateid, type, payload, headers from outbox where aggregatetype = ?"
                + " order by id";
        try (Connection connection = datasource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, channel);
            List<Sent> messages = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                messages.add(sent(rows));
            }
            return messages;
        } catch (SQLException | com.fasterxml.jackson.core.JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Sent sent(ResultSet row) throws SQLException, com.fasterxml.jackson.core.JsonProcessingException {
        Map<String, String> headers = new LinkedHashMap<>();
        new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(row.getString("headers"))
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Sent(
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getBytes("payload"),
                headers);
    }

    private static void set(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
