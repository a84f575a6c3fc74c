package dev.dovetail.messaging.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Finds the replicas, and says of each that is wrong what would be right. */
final class ReplicaFinder {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");
    private static final Pattern TABLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private final IndexView index;
    private final Map<String, ReplicaBuildItem> byName = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ReplicaFinder(IndexView index) {
        this.index = index;
    }

    static ReplicaFinder search(IndexView index) {
        ReplicaFinder finder = new ReplicaFinder(index);
        index.getAnnotations(Names.REPLICA)
                .forEach(replica -> finder.add(replica.target().asClass(), replica));
        return finder;
    }

    List<ReplicaBuildItem> replicas() {
        return List.copyOf(byName.values());
    }

    List<String> problems() {
        return problems;
    }

    private void add(ClassInfo keeper, AnnotationInstance replica) {
        String name = replica.value().asString();
        AnnotationValue given = replica.value("tables");
        List<String> tables = given == null ? List.of() : List.of(given.asStringArray());
        if (!NAME.matcher(name).matches()) {
            problem(keeper, "'" + name + "' is no name: use up to 41 letters, digits, hyphens and underscores");
        }
        tables.stream()
                .filter(table -> !TABLE.matcher(table).matches())
                .forEach(table -> problem(
                        keeper,
                        "'" + table
                                + "' is no table: name it in lower case, as Postgres does, and without its schema"));
        AnnotationInstance receives = keeper.declaredAnnotation(Names.RECEIVES);
        if (receives == null) {
            problem(keeper, "annotate it with @Receives(\"<channel>\") too, as a replica is made of a channel");
            return;
        }
        String channel = receives.value().asString();
        if (receiversOf(channel) > 1) {
            problem(
                    keeper,
                    "another class receives " + channel
                            + " too, and would get its messages again in a rebuild: receive it in one class");
        }
        if (byName.putIfAbsent(name, new ReplicaBuildItem(name, channel, tables)) != null) {
            problem(keeper, "there is another replica '" + name + "': give it another name");
        }
    }

    private long receiversOf(String channel) {
        return index.getAnnotations(Names.RECEIVES).stream()
                .filter(receives -> receives.value().asString().equals(channel))
                .count();
    }

    private void problem(ClassInfo keeper, String what) {
        problems.add("@Replica of " + keeper.name() + ": " + what);
    }
}
