package dev.dovetail.ftgo.contracts.needs;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The form in JSON of a value that has no parts.
 *
 * @param types of JSON Schema, of which it may be one
 * @param format of JSON Schema, or empty
 */
record Scalar(List<String> types, String format) {

    private static final Scalar TEXT = new Scalar(List.of("string"), "");
    private static final Scalar WHOLE = new Scalar(List.of("integer"), "");
    private static final Scalar NUMBER = new Scalar(List.of("number"), "");
    private static final Scalar TRUTH = new Scalar(List.of("boolean"), "");
    private static final Scalar TIME = new Scalar(List.of("string"), "date-time");

    private static final Map<Class<?>, Scalar> KNOWN = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(ZoneId.class, TEXT),
            Map.entry(Currency.class, TEXT),
            Map.entry(Duration.class, TEXT),
            Map.entry(LocalTime.class, TEXT),
            Map.entry(UUID.class, new Scalar(List.of("string"), "uuid")),
            Map.entry(URI.class, new Scalar(List.of("string"), "uri")),
            Map.entry(LocalDate.class, new Scalar(List.of("string"), "date")),
            Map.entry(Instant.class, TIME),
            Map.entry(OffsetDateTime.class, TIME),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(BigInteger.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(boolean.class, TRUTH),
            Map.entry(Boolean.class, TRUTH),
            Map.entry(BigDecimal.class, new Scalar(List.of("number", "string"), "")));

    static Optional<Scalar> of(Class<?> type) {
        return Optional.ofNullable(KNOWN.get(type));
    }

    ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (types.size() == 1) {
            schema.put("type", types.getFirst());
        } else {
            types.forEach(schema.putArray("type")::add);
        }
        if (!format.isEmpty()) {
            schema.put("format", format);
        }
        return schema;
    }
}
