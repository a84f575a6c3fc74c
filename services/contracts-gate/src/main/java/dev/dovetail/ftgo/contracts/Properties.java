package dev.dovetail.ftgo.contracts;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The properties that a schema lists, at any depth: {@code total.amount}, {@code lines[].quantity}. */
final class Properties {

    private final Set<String> found = new TreeSet<>();
    private final Set<JsonNode> underway = new HashSet<>();

    private Properties() {}

    static Set<String> of(Schema schema) {
        Properties properties = new Properties();
        properties.add("", schema);
        return properties.found;
    }

    private void add(String place, Schema schema) {
        // A schema within itself lists nothing new.
        if (!underway.add(schema.node())) {
            return;
        }
        schema.alternatives().forEach(form -> addForm(place, form));
        underway.remove(schema.node());
    }

    private void addForm(String place, Schema form) {
        form.properties().forEach((name, property) -> {
            String at = Fit.join(place, name);
            found.add(at);
            add(at, property);
        });
        if (form.get("items").isObject()) {
            add(place + "[]", form.child(form.get("items")));
        }
        if (form.get("additionalProperties").isObject()) {
            add(Fit.join(place, "*"), form.child(form.get("additionalProperties")));
        }
        form.get("allOf").forEach(part -> add(place, form.child(part)));
    }
}
