package dev.dovetail.charts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * The documentation of a chart's values, from {@code values.yaml}: a comment that begins with {@code # --} describes the
 * key below it, with everything beneath. {@code # @default -- text} stands for a default too long to show.
 */
final class ValuesTable {

    private static final Pattern DESCRIPTION = Pattern.compile("\\s*# -- (.*)");
    private static final Pattern DEFAULT = Pattern.compile("\\s*# @default -- (.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s*#(.*)");
    private static final Pattern KEY = Pattern.compile("(\\s*)(\"[^\"]+\"|[A-Za-z0-9_./-]+):(?:\\s.*|$)");
    private static final int LONGEST_DEFAULT = 80;

    private final JsonNode values;
    private final List<String> rows = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private final Deque<Key> parents = new ArrayDeque<>();
    private String description = "";
    private String shownDefault = "";

    private record Key(int indent, String name, boolean described) {}

    private ValuesTable(JsonNode values) {
        this.values = values;
    }

    /**
     * A table in Markdown.
     *
     * @throws AssertionError if a value has no description
     */
    static String of(String yaml) throws JsonProcessingException {
        var table = new ValuesTable(new YAMLMapper().readTree(yaml));
        yaml.lines().forEach(table::read);
        if (!table.undocumented.isEmpty()) {
            throw new AssertionError("Values without a comment that begins with '# --': " + table.undocumented);
        }
        return "| value | default | meaning |\n|---|---|---|\n" + String.join("\n", table.rows) + "\n";
    }

    private void read(String line) {
        Matcher matcher = DESCRIPTION.matcher(line);
        if (matcher.matches()) {
            description = matcher.group(1);
            return;
        }
        matcher = DEFAULT.matcher(line);
        if (matcher.matches()) {
            shownDefault = matcher.group(1);
            return;
        }
        matcher = COMMENT.matcher(line);
        if (matcher.matches()) {
            description += description.isEmpty() ? "" : " " + matcher.group(1).strip();
            return;
        }
        matcher = KEY.matcher(line);
        if (matcher.matches()) {
            key(matcher.group(1).length(), matcher.group(2).replace("\"", ""));
        }
        description = "";
        shownDefault = "";
    }

    private void key(int indent, String name) {
        while (!parents.isEmpty() && parents.peek().indent() >= indent) {
            parents.pop();
        }
        boolean within = !parents.isEmpty() && parents.peek().described();
        parents.push(new Key(indent, name, within || !description.isEmpty()));
        List<String> path = path();
        JsonNode value = valueAt(path);
        if (!description.isEmpty()) {
            rows.add("| `" + String.join(".", path) + "` | " + shown(value) + " | " + description + " |");
        } else if (!within && (!value.isObject() || value.isEmpty())) {
            undocumented.add(String.join(".", path));
        }
    }

    private List<String> path() {
        return parents.reversed().stream().map(Key::name).collect(Collectors.toList());
    }

    private JsonNode valueAt(List<String> path) {
        JsonNode value = values;
        for (String name : path) {
            value = value.path(name);
        }
        return value;
    }

    private String shown(JsonNode value) {
        if (!shownDefault.isEmpty()) {
            return shownDefault;
        }
        if (value.isTextual() && value.asText().isEmpty()) {
            return "";
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() > LONGEST_DEFAULT ? "see `values.yaml`" : "`" + text + "`";
    }
}
