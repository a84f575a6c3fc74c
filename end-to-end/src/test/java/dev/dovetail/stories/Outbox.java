package dev.dovetail.stories;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** What a service has sent. */
final class Outbox {

    private final Parts parts;
    private final Part service;

    Outbox(Parts parts, Part service) {
        this.parts = parts;
        this.service = service;
    }

    /** Everything about an order, oldest first. */
    List<Message> about(Order order) {
        return query("""
                select type, headers::jsonb ->> 'traceparent' from outbox
                where headers::jsonb ->> 'correlationid' = ? order by created_at, id""", order.id().toString(), rows -> {
            var messages = new ArrayList<Message>();
            while (rows.next()) {
                messages.add(new Message(service, rows.getString(1), rows.getString(2)));
            }
            return messages;
        });
    }

    /** How many messages of a type there are about each order; none are left out of those. */
    Map<String, Integer> countByOrder(String type) {
        return query("""
                select headers::jsonb ->> 'correlationid', count(*) from outbox
                where type = ? group by 1""", type, rows -> {
            var counts = new HashMap<String, Integer>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
            return counts;
        });
    }

    /** The types of the messages that the service has put aside. */
    List<String> deadLetters() {
        return query("select type from outbox where aggregatetype like ?", "%.dlq", rows -> {
            var types = new ArrayList<String>();
            while (rows.next()) {
                types.add(rows.getString(1));
            }
            return types;
        });
    }

    private <T> T query(String sql, String parameter, Reading<T> reading) {
        try (Connection connection = parts.connect(service);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError("Cannot read the outbox of " + service, e);
        }
    }

    /**
     * A message that was sent.
     *
     * @param sender the service that sent it
     */
    record Message(Part sender, String type, @Nullable String traceparent) {}

    private interface Reading<T> {

        T of(ResultSet rows) throws SQLException;
    }
}
