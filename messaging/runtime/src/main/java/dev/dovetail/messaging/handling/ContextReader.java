package dev.dovetail.messaging.handling;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.MessageContext;

/** Reads a message's headers. */
final class ContextReader {

    /** {@link UUID#fromString} takes 1-1-1-1-1 too, and the inbox would then know the message by another id. */
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ContextReader() {}

    static MessageContext read(Incoming message, String type) throws MalformedMessageException {
        Map<String, String> headers = message.headers();
        UUID id = uuid(headers, Headers.ID);
        return new MessageContext(
                id,
                type,
                message.channel(),
                Objects.requireNonNullElse(message.key(), ""),
                time(headers.get(Headers.TIME), message.timestamp()),
                conversation(headers.getOrDefault(Headers.CORRELATION_ID, id.toString())),
                headers.get(Headers.CAUSATION_ID),
                replyTo(headers.get(Headers.REPLY_TO)),
                headers);
    }

    /** What the inbox knows the message by: its id, or that of the message that says the same in a newer type version. */
    static UUID identity(Map<String, String> headers) throws MalformedMessageException {
        String same = headers.get(Headers.SAME_AS);
        return same == null ? uuid(headers, Headers.ID) : uuid(headers, Headers.SAME_AS);
    }

    /** The message's id, unless it is missing or wrong. */
    static Optional<UUID> id(Incoming message) {
        return Optional.ofNullable(message.headers().get(Headers.ID))
                .filter(text -> UUID_TEXT.matcher(text).matches())
                .map(UUID::fromString);
    }

    private static UUID uuid(Map<String, String> headers, String name) throws MalformedMessageException {
        String text = headers.get(name);
        if (text == null) {
            throw new MalformedMessageException("header '" + name + "' is missing");
        }
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new MalformedMessageException("header '" + name + "' is not a UUID: '" + text + "'");
        }
        return UUID.fromString(text);
    }

    /** It becomes the key of whatever is answered, and no key is empty or holds a NUL. */
    private static String conversation(String text) throws MalformedMessageException {
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            throw new MalformedMessageException("header '" + Headers.CORRELATION_ID + "' is empty or holds a NUL");
        }
        return text;
    }

    private static Instant time(@Nullable String text, Instant otherwise) throws MalformedMessageException {
        try {
            return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException wrong) {
            throw new MalformedMessageException(
                    "header '" + Headers.TIME + "' is not an ISO-8601 time: '" + text + "'");
        }
    }

    private static @Nullable Channel replyTo(@Nullable String text) throws MalformedMessageException {
        try {
            return text == null ? null : Channel.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedMessageException("header '" + Headers.REPLY_TO + "': " + wrong.getMessage());
        }
    }
}
