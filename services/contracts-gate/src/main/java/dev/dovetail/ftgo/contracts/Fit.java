package dev.dovetail.ftgo.contracts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether one who reads by one schema understands whatever is written by another. Readers ignore properties they do not
 * know, unless they forbid them; writers write what their schema lists. What cannot be judged counts as not understood.
 */
final class Fit {

    private static final List<String> AT_LEAST =
            List.of("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");
    private static final List<String> AT_MOST =
            List.of("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
    private static final Set<String> NULL = Set.of("null");
    private static final Set<String> UNDERSTOOD = Set.of(
            "type",
            "nullable",
            "enum",
            "const",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "oneOf",
            "anyOf",
            "discriminator");

    private final String writer;
    private final String reader;
    private final BiConsumer<String, String> misfits;
    private final Set<List<JsonNode>> underway = new HashSet<>();

    private Fit(String reader, String writer, BiConsumer<String, String> misfits) {
        this.reader = reader;
        this.writer = writer;
        this.misfits = misfits;
    }

    /**
     * Looks for what the reader would not understand.
     *
     * @param reader who reads, in words
     * @param writer what is written, in words
     * @param misfits gets the place, for example {@code lines[].quantity}, and what is wrong there
     */
    static void check(String reader, Schema read, String writer, Schema written, BiConsumer<String, String> misfits) {
        new Fit(reader, writer, misfits).check("", read, written);
    }

    private void check(String place, Schema read, Schema written) {
        List<JsonNode> pair = List.of(read.node(), written.node());
        if (read.isCircular() || written.isCircular() || !underway.add(pair)) {
            return;
        }
        List<Schema> readings = read.alternatives();
        for (Schema form : written.alternatives()) {
            if (readings.size() == 1) {
                checkOne(place, readings.getFirst(), form);
            } else if (readings.stream().noneMatch(reading -> fits(reading, form))) {
                misfit(place, "%s may have a form that %s has no alternative for".formatted(writer, reader));
            }
        }
        underway.remove(pair);
    }

    private boolean fits(Schema read, Schema written) {
        boolean[] fits = {true};
        Fit trial = new Fit(reader, writer, (place, what) -> fits[0] = false);
        trial.underway.addAll(underway);
        trial.checkOne("", read, written);
        return fits[0];
    }

    private void checkOne(String place, Schema read, Schema written) {
        if (read.node().isBoolean() || written.node().isBoolean()) {
            if (read.node().isBoolean() && !read.node().asBoolean()) {
                misfit(place, "%s takes nothing there".formatted(reader));
            }
            return;
        }
        if (written.types().equals(NULL) && read.types().contains("null")) {
            return;
        }
        checkTypes(place, read, written);
        checkValues(place, read, written);
        checkProperties(place, read, written);
        if (read.has("items") && (written.has("items") || mayBe(written, "array"))) {
            check(place + "[]", read.child(read.get("items")), written.child(written.get("items")));
        }
        AT_LEAST.forEach(bound -> checkBound(place, bound, 1, read, written));
        AT_MOST.forEach(bound -> checkBound(place, bound, -1, read, written));
        checkRest(place, read, written);
    }

    private static boolean mayBe(Schema schema, String type) {
        return schema.types().isEmpty() || schema.types().contains(type);
    }

    private void checkTypes(String place, Schema read, Schema written) {
        Set<String> readable = new TreeSet<>(read.types());
        if (readable.isEmpty()) {
            return;
        }
        if (readable.contains("number")) {
            readable.add("integer");
        }
        Set<String> types = written.types();
        if (types.isEmpty() ? written.values().isEmpty() : !readable.containsAll(types)) {
            misfit(
                    place,
                    "%s is %s, %s takes %s"
                            .formatted(writer, list(types, "of any type"), reader, list(read.types(), "")));
        }
    }

    private void checkValues(String place, Schema read, Schema written) {
        Set<String> known = read.values();
        if (known.isEmpty()) {
            return;
        }
        Set<String> unknown = new LinkedHashSet<>(written.values());
        unknown.removeAll(known);
        if (written.values().isEmpty() || !unknown.isEmpty()) {
            misfit(
                    place,
                    "%s may be %s, %s knows %s only"
                            .formatted(writer, list(unknown, "any value"), reader, list(known, "")));
        }
    }

    private void checkProperties(String place, Schema read, Schema written) {
        Set<String> missing = new LinkedHashSet<>(read.required());
        missing.removeAll(written.required());
        missing.forEach(name -> misfit(join(place, name), "%s may lack it, %s requires it".formatted(writer, reader)));
        JsonNode others = read.get("additionalProperties");
        written.properties().forEach((name, property) -> {
            Schema expected = read.properties().get(name);
            if (expected != null) {
                check(join(place, name), expected, property);
            } else if (others.isBoolean() && !others.asBoolean()) {
                misfit(
                        join(place, name),
                        "%s has it, %s allows no property it does not know".formatted(writer, reader));
            } else if (others.isObject()) {
                check(join(place, name), read.child(others), property);
            }
        });
        if (others.isObject() && written.get("additionalProperties").isObject()) {
            check(join(place, "*"), read.child(others), written.child(written.get("additionalProperties")));
        }
    }

    private void checkBound(String place, String bound, int direction, Schema read, Schema written) {
        if (!read.has(bound)) {
            return;
        }
        JsonNode limit = read.get(bound);
        JsonNode kept = written.get(bound);
        // OpenAPI 3.0 has exclusive bounds as true or false.
        boolean same = limit.equals(kept);
        boolean within = limit.isNumber()
                && kept.isNumber()
                && direction * kept.decimalValue().compareTo(limit.decimalValue()) >= 0;
        if (!same && !within && (limit.isNumber() || limit.asBoolean())) {
            misfit(
                    place,
                    "%s has %s %s, %s takes %s"
                            .formatted(writer, bound, kept.isMissingNode() ? "none" : kept, reader, limit));
        }
    }

    /** Everything else must be the same: formats, patterns, and keywords that are too clever to be compared. */
    private void checkRest(String place, Schema read, Schema written) {
        JsonNode wanted = read.meaning();
        JsonNode given = written.meaning();
        wanted.fieldNames().forEachRemaining(keyword -> {
            boolean judged = UNDERSTOOD.contains(keyword) || AT_LEAST.contains(keyword) || AT_MOST.contains(keyword);
            boolean harmless =
                    keyword.equals("uniqueItems") && !wanted.path(keyword).asBoolean();
            if (!judged && !harmless && !wanted.path(keyword).equals(given.path(keyword))) {
                misfit(
                        place,
                        "%s has %s %s, %s takes %s"
                                .formatted(
                                        writer,
                                        keyword,
                                        given.has(keyword) ? given.path(keyword) : "none",
                                        reader,
                                        wanted.path(keyword)));
            }
        });
    }

    private void misfit(String place, String what) {
        misfits.accept(place, what);
    }

    static String join(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static String list(Set<String> texts, String none) {
        return texts.isEmpty() ? none : String.join(" or ", texts);
    }
}
