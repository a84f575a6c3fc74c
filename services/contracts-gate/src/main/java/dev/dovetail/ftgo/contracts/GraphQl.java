package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.language.AstPrinter;
import graphql.parser.Parser;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.DiffLevel;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;

/**
 * A GraphQL schema: {@code graphql/<name>.graphql}, compared by graphql-java. What it calls dangerous, such as a new value
 * of an enum that clients read, is MAJOR.
 */
final class GraphQl implements Kind {

    private static final Pattern FILE = Pattern.compile("(graphql/[^/]+)\\.(graphqls?|gql)");

    @Override
    public Optional<String> contractOf(String file) {
        return Optional.of(FILE.matcher(file)).filter(Matcher::matches).map(found -> found.group(1));
    }

    @Override
    public List<Change> compare(SortedMap<String, String> released, SortedMap<String, String> present) {
        String before = String.join("\n", released.values());
        String now = String.join("\n", present.values());
        CapturingReporter found = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, now), found);
        List<Change> changes = new ArrayList<>();
        for (DiffEvent event : found.getEvents()) {
            // Those without a category tell what is being looked at.
            if (event.getLevel() != DiffLevel.INFO || event.getCategory() == DiffCategory.ADDITION) {
                changes.add(new Change(
                        event.getLevel() == DiffLevel.INFO ? Size.MINOR : Size.MAJOR,
                        place(event),
                        event.getReasonMsg()));
            }
        }
        if (changes.isEmpty() && !meaning(before).equals(meaning(now))) {
            // It looks at what can be reached from the operations, and keeps silent about optional arguments.
            changes.add(new Change(Size.MINOR, "schema", "has something new that no client needs to know"));
        }
        return changes.stream().distinct().toList();
    }

    /** As graphql-java prints it, without comments and descriptions. */
    private static String meaning(String schema) {
        return AstPrinter.printAst(Parser.parse(schema))
                .replaceAll("(?s)\"\"\".*?\"\"\"\\s*", "")
                .replaceAll("(?m)^\\s*\"[^\"]*\"\\s*$", "")
                .replaceAll("\\s+", " ");
    }

    private static String place(DiffEvent event) {
        return event.getFieldName() == null ? event.getTypeName() : event.getTypeName() + "." + event.getFieldName();
    }
}
