package dev.dovetail.grpc;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.google.rpc.BadRequest.FieldViolation;

/** Reads the fields of a request and gathers what is wrong with them, so that all of it can be told at once. */
public final class Fields {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NONE = new UUID(0, 0);

    private final ApiErrors errors;
    private final List<FieldViolation> violations = new ArrayList<>();

    public Fields(ApiErrors errors) {
        this.errors = errors;
    }

    /** A field that must hold a UUID. If it does not, the value is not to be used: {@link #check} must come before. */
    public UUID uuid(String field, String text) {
        if (UUID_TEXT.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        violation(field, text.isEmpty() ? "is missing: it must be a UUID" : "must be a UUID");
        return NONE;
    }

    /** A field that may hold a UUID; that with all bits zero, which is below all others, if it is empty. */
    public UUID uuidOrNone(String field, String text) {
        return text.isEmpty() ? NONE : uuid(field, text);
    }

    /**
     * A repeated field that must hold UUIDs, at least one and at most so many. What is wrong with one is told of the field
     * with its index, as {@code ids[3]}.
     */
    public List<UUID> uuids(String field, List<String> texts, int most) {
        if (texts.isEmpty() || texts.size() > most) {
            violation(field, "must be given 1 to " + most + " times");
            return List.of();
        }
        return IntStream.range(0, texts.size())
                .mapToObj(i -> uuid(field + "[" + i + "]", texts.get(i)))
                .toList();
    }

    /** A field that must not be negative. */
    public long notNegative(String field, long number) {
        if (number < 0) {
            violation(field, "must be 0 or more");
        }
        return number;
    }

    /** Tells what is wrong with a field. */
    public void violation(String field, String description) {
        violations.add(FieldViolation.newBuilder()
                .setField(field)
                .setDescription(description)
                .build());
    }

    /** @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT with all that is wrong, if anything is */
    public void check() {
        if (!violations.isEmpty()) {
            throw errors.invalid(violations);
        }
    }
}
