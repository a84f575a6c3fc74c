package dev.dovetail.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import org.jspecify.annotations.Nullable;

/** What Jackson could not read, said without the names of Java classes. */
final class JsonErrors {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            UUID.class, "must be a UUID",
            Instant.class, "must be an ISO-8601 instant such as 2026-01-31T12:00:00Z",
            LocalDate.class, "must be a date such as 2026-01-31",
            LocalTime.class, "must be a time such as 11:30",
            YearMonth.class, "must be a month such as 2026-01",
            String.class, "must be text",
            Boolean.class, "must be true or false",
            boolean.class, "must be true or false");

    private JsonErrors() {}

    static FieldError of(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? FieldError.at(detail(mapping), path(mapping))
                : FieldError.at("is not valid JSON" + position(e.getLocation()));
    }

    private static Object[] path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() != null ? step.getFieldName() : step.getIndex())
                .toArray();
    }

    private static String detail(JsonMappingException e) {
        return switch (e) {
            case PropertyBindingException unknown -> "is not known here";
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why -> String.valueOf(why.getMessage());
            case MismatchedInputException mismatch -> expected(mismatch);
            default ->
                e.getCause() instanceof JsonProcessingException broken
                        ? "is not valid JSON" + position(broken.getLocation())
                        : "cannot be read";
        };
    }

    private static String expected(MismatchedInputException e) {
        Class<?> target = e.getTargetType();
        if (target == null) {
            return "cannot be read";
        }
        if (e.getMessage() != null && e.getMessage().startsWith("Missing required creator property")) {
            return "is missing";
        }
        String known = EXPECTED.get(target);
        return known != null ? known : ofShape(target);
    }

    private static String ofShape(Class<?> target) {
        if (target.isEnum()) {
            return Stream.of(target.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "must be one of ", ""));
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return wholeNumber(target) ? "must be a whole number" : "must be a decimal number";
        }
        return Collection.class.isAssignableFrom(target) || target.isArray() ? "must be a list" : "must be an object";
    }

    private static boolean wholeNumber(Class<?> target) {
        return target == int.class || target == Integer.class || target == long.class || target == Long.class;
    }

    private static String position(@Nullable JsonLocation where) {
        return where == null ? "" : ": line " + where.getLineNr() + ", column " + where.getColumnNr();
    }
}
