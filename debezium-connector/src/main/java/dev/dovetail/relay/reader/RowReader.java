package dev.dovetail.relay.reader;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.outbox.OutboxRow;
import dev.dovetail.relay.postgres.OutboxTable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Takes the row out of what Debezium hands over. */
final class RowReader {

    private static final String INSERT = "c";
    private final OutboxTable table;

    RowReader(OutboxTable table) {
        this.table = table;
    }

    /** Empty for anything that is not an insert, heartbeats above all. */
    Optional<OutboxRow> read(SourceRecord change) {
        if (!(change.value() instanceof Struct value) || value.schema().field("after") == null) {
            return Optional.empty();
        }
        Struct after = value.getStruct("after");
        if (after == null || !INSERT.equals(value.getString("op"))) {
            return Optional.empty();
        }
        return Optional.of(new OutboxRow(
                text(after, table.id()),
                text(after, table.aggregatetype()),
                text(after, table.aggregateid()),
                text(after, table.type()),
                bytes(after, table.payload()),
                table.headers() == null ? null : text(after, table.headers()),
                committed(value.getStruct("source")),
                additional(after)));
    }

    private Map<String, String> additional(Struct after) {
        if (table.additional().isEmpty()) {
            return Map.of();
        }
        Map<String, String> additional = new HashMap<>();
        table.additional().forEach((header, column) -> {
            String value = text(after, column);
            if (value != null) {
                additional.put(header, value);
            }
        });
        return additional;
    }

    private static Instant committed(Struct source) {
        long micros = source.getInt64("ts_us");
        return Instant.EPOCH.plusNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    private static @Nullable String text(Struct row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    private static byte @Nullable [] bytes(Struct row, String column) {
        return switch (row.get(column)) {
            case null -> null;
            case ByteBuffer buffer -> bytes(buffer);
            case byte[] array -> array;
            case Object other -> other.toString().getBytes(UTF_8);
        };
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
