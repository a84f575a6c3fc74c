package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the contracts as they are the released ones: copies them to {@code released}, with their versions. Refuses if the
 * gate does. {@code services/contracts/release} calls it with the folder as its only argument.
 */
public final class Release {

    private Release() {}

    /** Ends with 1 if the gate refuses. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length == 1 ? arguments[0] : "services/contracts");
        List<String> problems = new Gate(root).problems();
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            System.err.println("Nothing is released.");
            System.exit(1);
        }
        List<String> done = release(root);
        System.out.println(done.isEmpty() ? "Nothing changed since the last release." : String.join("\n", done));
    }

    /** What was released, a line each. The gate must have passed. */
    static List<String> release(Path root) throws IOException {
        Path target = root.resolve(Tree.RELEASED);
        Map<String, Contract> present = Tree.read(root).contracts();
        Map<String, Contract> released = Tree.read(target).contracts();
        Versions versions = Versions.read(root.resolve(Tree.VERSIONS));
        SortedMap<String, String> before =
                Versions.read(target.resolve(Tree.VERSIONS)).all();
        SortedMap<String, String> after = new TreeMap<>();
        List<String> done = new ArrayList<>();
        for (Contract old : released.values()) {
            for (String file : old.files().keySet()) {
                Files.delete(target.resolve(file));
            }
        }
        for (Contract contract : present.values()) {
            String version = versions.all().get(contract.name());
            after.put(contract.name(), version);
            for (Map.Entry<String, String> file : contract.files().entrySet()) {
                Path copy = target.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.writeString(copy, file.getValue());
            }
            if (!version.equals(before.get(contract.name()))) {
                done.add("%s %s".formatted(contract.name(), version));
            }
        }
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> done.add(name + " withdrawn"));
        Files.createDirectories(target);
        Files.writeString(target.resolve(Tree.VERSIONS), yaml(after));
        removeEmptyFolders(target);
        return done;
    }

    private static String yaml(SortedMap<String, String> versions) {
        StringBuilder text = new StringBuilder("# Written by services/contracts/release; never edited.\n");
        versions.forEach((name, version) ->
                text.append(name).append(": ").append(version).append('\n'));
        return text.toString();
    }

    private static void removeEmptyFolders(Path root) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> folders = Files.walk(root)) {
            deepestFirst = folders.filter(Files::isDirectory)
                    .sorted((one, other) -> other.getNameCount() - one.getNameCount())
                    .toList();
        }
        for (Path folder : deepestFirst) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isEmpty()) {
                    Files.delete(folder);
                }
            }
        }
    }
}
