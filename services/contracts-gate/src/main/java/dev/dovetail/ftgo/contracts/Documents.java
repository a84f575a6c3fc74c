package dev.dovetail.ftgo.contracts;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a media type of an API looks like: {@code schemas/<service>/<name>.schema.json}, JSON Schema 2020-12. The owner
 * writes such documents and others read them.
 */
final class Documents implements Kind {

    private static final Pattern FILE = Pattern.compile("(schemas/[^/]+/([^/]+))\\.schema\\.json");

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        Matcher name = FILE.matcher(present.firstKey());
        return SchemaChange.between(
                name.matches() ? name.group(2) : present.firstKey(),
                schema(released),
                schema(present),
                SchemaChange.Direction.WRITTEN);
    }

    /** JSON is YAML too. */
    private static Schema schema(SortedMap<String, String> files) {
        return Schema.of(Yaml.parse(files.firstKey(), files.get(files.firstKey())));
    }
}
