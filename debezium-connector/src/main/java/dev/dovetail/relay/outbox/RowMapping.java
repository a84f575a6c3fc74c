package dev.dovetail.relay.outbox;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a Kafka record of a row: a CloudEvent in Kafka's binary mode, plus the headers the row brings. */
public final class RowMapping {

    /** Holds the headers column as it is when it is not a JSON object. */
    public static final String MALFORMED_HEADERS = "dovetail-malformed-headers";

    /** What the row's own columns say; an entry of the same name in the headers column does not overrule them. */
    private static final Set<String> FROM_COLUMNS = Set.of("ce_specversion", "ce_id", "ce_type", "ce_subject");

    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);

    private final String source;
    private final String topic;
    private final byte[] contentType;

    /**
     * @param source name of the source, the default {@code ce_source}
     * @param topic topic pattern, {@code {aggregatetype}} standing for the channel
     * @param contentType of rows that name none
     */
    public RowMapping(String source, String topic, String contentType) {
        this.source = source;
        this.topic = topic;
        this.contentType = contentType.getBytes(UTF_8);
    }

    /** @throws UnmappableRowException if the row has no usable channel */
    public ProducerRecord<byte @Nullable [], byte @Nullable []> toRecord(OutboxRow row) {
        var mapped =
                new ProducerRecord<byte @Nullable [], byte @Nullable []>(topic(row), bytes(row.key()), row.payload());
        Headers headers = mapped.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        addIfPresent(headers, "ce_id", row.id());
        addIfPresent(headers, "ce_type", row.type());
        addIfPresent(headers, "ce_subject", row.key());
        Map<String, String> own = own(row);
        if (!own.containsKey("ce_source")) {
            addIfPresent(headers, "ce_source", source);
        }
        if (!own.containsKey("ce_time")) {
            addIfPresent(headers, "ce_time", row.time().toString());
        }
        if (!own.containsKey("content-type")) {
            headers.add("content-type", contentType);
        }
        own.forEach((name, value) -> addIfPresent(headers, name, value));
        return mapped;
    }

    private String topic(OutboxRow row) {
        if (row.channel() == null) {
            throw new UnmappableRowException("The row with id " + row.id() + " has no aggregatetype, so no topic.");
        }
        String name = topic.replace("{aggregatetype}", row.channel());
        if (!TOPIC.matcher(name).matches() || name.equals(".") || name.equals("..")) {
            throw new UnmappableRowException("The row with id " + row.id() + " has aggregatetype '" + row.channel()
                    + "', which makes the topic '" + name + "': Kafka allows letters, digits, '.', '_' and '-', at"
                    + " most 249.");
        }
        return name;
    }

    private static Map<String, String> own(OutboxRow row) {
        Map<String, String> own = new LinkedHashMap<>();
        if (row.headers() != null) {
            try {
                own.putAll(HeadersJson.parse(row.headers()));
                own.keySet().removeAll(FROM_COLUMNS);
            } catch (IOException e) {
                // Nobody gains by a channel that stands still for a header: the message goes on, its flaw in view.
                own.put(MALFORMED_HEADERS, row.headers());
            }
        }
        own.putAll(row.additional());
        return own;
    }

    private static void addIfPresent(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }
}
