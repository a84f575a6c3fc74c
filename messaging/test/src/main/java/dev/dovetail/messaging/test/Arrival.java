package dev.dovetail.messaging.test;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.SendOption;

/** A message on its way to the service under test, with the headers that the relay would have given it. */
record Arrival(UUID id, Channel channel, String key, byte[] body, Map<String, String> headers) {

    static Arrival of(Channel channel, Object key, String type, String kind, byte[] body, SendOption... options) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var headers = new LinkedHashMap<String, String>();
        headers.put(Headers.SPEC_VERSION, "1.0");
        headers.put(Headers.ID, id.toString());
        headers.put(Headers.SOURCE, "test");
        headers.put(Headers.TYPE, type);
        headers.put(Headers.TIME, Instant.now().toString());
        headers.put(Headers.SUBJECT, key.toString());
        headers.put(Headers.CONTENT_TYPE, "application/json");
        headers.put(Headers.KIND, kind);
        headers.put(Headers.CORRELATION_ID, id.toString());
        for (SendOption option : options) {
            switch (option) {
                case SendOption.ReplyTo to ->
                    headers.put(Headers.REPLY_TO, to.channel().name());
                case SendOption.CorrelatedBy by -> headers.put(Headers.CORRELATION_ID, by.id());
                case SendOption.Header header -> headers.put(header.name(), header.value());
                case SendOption.AlsoAs also ->
                    throw new IllegalArgumentException("deliver each version of a message by itself");
            }
        }
        return new Arrival(id, channel, key.toString(), body, headers);
    }

    Arrival with(String header, String value) {
        headers.put(header, value);
        return this;
    }
}
