package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkus.runtime.configuration.DurationConverter;

/** Checks one source's settings and collects everything that is wrong with them. */
final class SourceSettingsReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final Pattern SLOT = Pattern.compile("[a-z0-9_]{1,63}");
    private static final Pattern TABLE = Pattern.compile("([^.]+\\.)?[^.]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{(aggregatetype|routedByValue)}");
    private static final int ROOM_FOR_SUFFIX = 58;

    private final String name;
    private final String prefix;
    private final RelayConfig.Source source;
    private final List<String> problems = new ArrayList<>();

    SourceSettingsReader(String name, RelayConfig.Source source) {
        this.name = name;
        this.prefix = "dovetail.relay.sources." + name + ".";
        this.source = source;
    }

    SourceSettings read() {
        if (!NAME.matcher(name).matches()) {
            problems.add("The source name '" + name
                    + "' in dovetail.relay.sources is not usable: use letters, digits, '-' and '_'.");
        }
        var settings = new SourceSettings(
                name,
                required("host", source.host(), "the host name or address of Postgres"),
                port(),
                required("database", source.database(), "the database that holds the outbox"),
                required("username", source.username(), "a role with REPLICATION"),
                source.password().orElse(""),
                source.properties(),
                slot(),
                publication(),
                table(),
                columns(),
                topic(),
                existingRows(),
                heartbeat());
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    private String required(String property, Optional<String> value, String right) {
        if (value.isEmpty() || value.get().isBlank()) {
            problems.add(prefix + property + " is not set: give it " + right + ".");
        }
        return value.orElse("").strip();
    }

    private int port() {
        try {
            int port = Integer.parseInt(source.port().strip());
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        refuse("port", source.port(), "a number from 1 to 65535");
        return 0;
    }

    private String slot() {
        String slot = source.slot().orElseGet(this::defaultName);
        if (!SLOT.matcher(slot).matches()) {
            refuse("slot", slot, "lower-case letters, digits and '_', at most 63");
        }
        return slot;
    }

    private String publication() {
        String publication = source.publication().orElseGet(this::defaultName);
        if (publication.isBlank() || publication.length() > 63) {
            refuse("publication", publication, "a name of at most 63 characters");
        }
        return publication;
    }

    private String defaultName() {
        String sanitized = "dovetail_" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return sanitized.substring(0, Math.min(sanitized.length(), ROOM_FOR_SUFFIX));
    }

    private TableName table() {
        String table = source.table().strip();
        if (!TABLE.matcher(table).matches()) {
            refuse("table", table, "schema.table, as the names stand in the catalog, for example public.outbox");
            return new TableName("public", "outbox");
        }
        int dot = table.indexOf('.');
        return dot < 0
                ? new TableName("public", table)
                : new TableName(table.substring(0, dot), table.substring(dot + 1));
    }

    private ColumnNames columns() {
        var columns = source.columns();
        return new ColumnNames(
                columns.id(),
                columns.aggregatetype(),
                columns.aggregateid(),
                columns.type(),
                columns.payload(),
                columns.headers(),
                columns.createdAt(),
                source.additionalHeaders());
    }

    private String topic() {
        String topic = PLACEHOLDER.matcher(source.topic().strip()).replaceAll("{aggregatetype}");
        String rest = topic.replace("{aggregatetype}", "x");
        if (!rest.matches("[A-Za-z0-9._-]{1,249}")) {
            refuse(
                    "topic",
                    source.topic(),
                    "letters, digits, '.', '_' and '-' with {aggregatetype} where the row's channel belongs,"
                            + " for example outbox.event.{routedByValue}");
        }
        return topic;
    }

    private ExistingRows existingRows() {
        return switch (source.existingRows().strip().toLowerCase(Locale.ROOT)) {
            case "relay" -> ExistingRows.RELAY;
            case "skip" -> ExistingRows.SKIP;
            default -> {
                refuse("existing-rows", source.existingRows(), "relay or skip");
                yield ExistingRows.RELAY;
            }
        };
    }

    private Duration heartbeat() {
        try {
            Duration heartbeat = DurationConverter.parseDuration(source.heartbeatInterval());
            if (heartbeat.compareTo(Duration.ofSeconds(1)) >= 0) {
                return heartbeat;
            }
        } catch (IllegalArgumentException e) {
            // Reported below, as a duration too short is.
        }
        refuse("heartbeat-interval", source.heartbeatInterval(), "a duration of at least 1s, for example 10s or 1m");
        return Duration.ofSeconds(10);
    }

    private void refuse(String property, String value, String right) {
        problems.add(prefix + property + " is '" + value + "': right is " + right + ".");
    }
}
