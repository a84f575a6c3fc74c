package dev.dovetail.local.demonstration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dovetail.local.platform.Platform;

/** Reads the messages of an order out of all outboxes, inboxes and Kafka. */
final class Conversation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENT =
            "select id, aggregatetype, type, headers, created_at from outbox where created_at >= ?"
                    + " and (aggregateid = ? or headers::jsonb ->> 'correlationid' = ?)";
    private static final String HANDLED = "select consumer, handled_at from inbox where message_id = ?";

    private final Platform platform;

    Conversation(Platform platform) {
        this.platform = platform;
    }

    /** Whether all that a service has said about something was handled by those receivers. */
    boolean arrived(String sender, String key, Set<String> receivers) {
        try (var outbox = platform.database(sender).connect();
                var query = outbox.prepareStatement("select id from outbox where aggregateid = ?")) {
            query.setString(1, key);
            var messages = new ArrayList<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    messages.add(rows.getObject(1, UUID.class));
                }
            }
            for (String receiver : receivers) {
                try (var inbox = platform.database(receiver).connect()) {
                    for (UUID message : messages) {
                        if (handlings(message, Map.of(receiver, inbox)).isEmpty()) {
                            return false;
                        }
                    }
                }
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot follow the messages of " + sender + ": " + e.getMessage(), e);
        }
    }

    /** Whether every command has been answered, and every answer handled. */
    boolean isOver(String orderId, Instant since) {
        var messages = saved(orderId, since);
        long commands = messages.stream().filter(Message::isCommand).count();
        var replies = messages.stream().filter(Message::isReply).toList();
        return replies.size() == commands
                && replies.stream().noneMatch(reply -> reply.handlings().isEmpty());
    }

    /** In the order in which they were saved. */
    List<Message> of(String orderId, Instant since) {
        return new Records(platform.kafka().bootstrapServers()).addTimes(saved(orderId, since), since);
    }

    private List<Message> saved(String orderId, Instant since) {
        var messages = new ArrayList<Message>();
        var databases = new HashMap<String, Connection>();
        try {
            for (String service : Platform.SERVICES) {
                databases.put(service, platform.database(service).connect());
            }
            for (String service : Platform.SERVICES) {
                messages.addAll(sent(service, databases, orderId, since));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the messages of order " + orderId + ": " + e.getMessage(), e);
        } finally {
            databases.values().forEach(Conversation::close);
        }
        messages.sort(Comparator.comparing(Message::saved));
        return messages;
    }

    private static List<Message> sent(String service, Map<String, Connection> databases, String orderId, Instant since)
            throws SQLException {
        var messages = new ArrayList<Message>();
        try (var query = databases.get(service).prepareStatement(SENT)) {
            query.setTimestamp(1, Timestamp.from(since));
            query.setString(2, orderId);
            query.setString(3, orderId);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var id = rows.getObject("id", UUID.class);
                    messages.add(new Message(
                            id,
                            service,
                            rows.getString("type").replaceFirst(".*\\.", ""),
                            rows.getString("aggregatetype"),
                            time(rows.getString("headers"), rows.getObject("created_at", OffsetDateTime.class)),
                            null,
                            handlings(id, databases)));
                }
            }
        }
        return messages;
    }

    private static List<Message.Handling> handlings(UUID message, Map<String, Connection> databases)
            throws SQLException {
        var handlings = new ArrayList<Message.Handling>();
        for (Connection database : databases.values()) {
            try (var query = database.prepareStatement(HANDLED)) {
                query.setObject(1, message);
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        var at = rows.getObject("handled_at", OffsetDateTime.class)
                                .toInstant();
                        handlings.add(new Message.Handling(rows.getString("consumer"), at));
                    }
                }
            }
        }
        return handlings;
    }

    // created_at is the beginning of the transaction; the header is the moment of sending.
    private static Instant time(String headers, OffsetDateTime createdAt) {
        try {
            var time = JSON.readTree(headers).path("ce_time");
            return time.isTextual() ? Instant.parse(time.textValue()) : createdAt.toInstant();
        } catch (JsonProcessingException e) {
            return createdAt.toInstant();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written through it.
        }
    }
}
