package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An API over HTTP: {@code openapi/<name>.yaml}, one file per version of the API.
 *
 * <p>Operations, parameters, media types and statuses are compared by openapi-diff. It does not compare the types of
 * OpenAPI 3.1 documents, so the schemas of bodies, parameters and headers are compared as those of messages are.
 */
final class OpenApi implements Kind {

    private static final Pattern FILE = Pattern.compile("(openapi/[^/]+)\\.ya?ml");

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        String before = released.values().iterator().next();
        String now = present.values().iterator().next();
        List<Change> changes = new ArrayList<>(OpenApiOperations.changes(before, now));
        JsonNode old = WholeText.in(Yaml.parse(released.firstKey(), before));
        changes.addAll(new OpenApiSchemas(old, WholeText.in(Yaml.parse(present.firstKey(), now))).changes());
        return changes.stream().distinct().toList();
    }
}
