package dev.dovetail.messaging.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.handling.Incoming;

/** Kafka's records as messages. */
public final class Records {

    private Records() {}

    /** A record as a message of that channel. */
    public static Incoming incoming(Channel channel, ConsumerRecord<String, byte[]> record) {
        return new Incoming(
                channel,
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                headers(record),
                record.value());
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return Collections.unmodifiableMap(headers);
    }
}
