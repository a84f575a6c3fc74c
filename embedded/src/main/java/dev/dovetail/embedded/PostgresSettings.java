package dev.dovetail.embedded;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of the configuration file. */
final class PostgresSettings {

    private PostgresSettings() {}

    static String of(int port, Map<String, String> more) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("port", Integer.toString(port));
        // As in production: what a test proves about crashes is worth nothing without.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_level", "logical");
        // When a row was committed can be asked for: what the latency of a message is counted from.
        settings.put("track_commit_timestamp", "on");
        settings.put("max_replication_slots", "32");
        settings.put("max_wal_senders", "32");
        settings.put("max_connections", "300");
        settings.put("shared_buffers", "64MB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "off");
        settings.putAll(more);
        return settings.entrySet().stream()
                .map(entry ->
                        "%s = '%s'".formatted(entry.getKey(), entry.getValue().replace("'", "''")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
