package dev.dovetail.charts;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The documentation of what a map's entries hold, from the descriptions in {@code values.schema.json}. */
final class SchemaTable {

    private final List<String> rows = new ArrayList<>();

    private SchemaTable() {}

    /**
     * A table in Markdown.
     *
     * @param definition name in the schema's {@code definitions}
     */
    static String of(String schema, String definition) throws JsonProcessingException {
        var table = new SchemaTable();
        table.add("", new ObjectMapper().readTree(schema).path("definitions").path(definition));
        return "| value | default | meaning |\n|---|---|---|\n" + String.join("\n", table.rows) + "\n";
    }

    private void add(String prefix, JsonNode object) {
        object.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String name = prefix + property.getKey();
            String usual = value.path("default").asText();
            rows.add("| `" + name + "` | " + (usual.isEmpty() ? "" : "`" + usual + "`") + " | " + described(name, value)
                    + " |");
            add(name + ".", value);
        });
    }

    private static String described(String name, JsonNode value) {
        if (!value.has("description")) {
            throw new AssertionError("The schema does not describe " + name);
        }
        return value.path("description").asText();
    }
}
