package dev.dovetail.ftgo.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares all contracts of a folder with those that were released, kept in its folder {@code released}. */
final class Gate {

    private final Tree present;
    private final Tree released;
    private final Versions versions;
    private final Versions releasedVersions;

    /** For {@code services/contracts}, or a folder like it. */
    Gate(Path root) {
        this.present = Tree.read(root);
        this.versions = Versions.read(root.resolve(Tree.VERSIONS));
        this.released = Tree.read(root.resolve(Tree.RELEASED));
        this.releasedVersions = Versions.read(root.resolve(Tree.RELEASED).resolve(Tree.VERSIONS));
    }

    /** Why the contracts may not stay as they are, each with what to do; none if they may. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        present.strays().stream()
                .map(file -> "%s is no contract of a known kind: move it, or teach the gate its kind".formatted(file))
                .forEach(problems::add);
        Set<String> names = new TreeSet<>(present.contracts().keySet());
        names.addAll(versions.all().keySet());
        names.addAll(released.contracts().keySet());
        for (String name : names) {
            try {
                check(name, problems);
            } catch (IllegalArgumentException | UnreadableContractException wrong) {
                problems.add(name + ": " + wrong.getMessage());
            }
        }
        return problems;
    }

    private void check(String name, List<String> problems) {
        Contract now = present.contracts().get(name);
        Contract before = released.contracts().get(name);
        SemanticVersion version = versions.of(name).orElse(null);
        if (now == null && before == null) {
            problems.add("%s has a version, but no files: remove its line from versions.yaml".formatted(name));
        } else if (now == null && !versions.isWithdrawn(name)) {
            problems.add(("%s was released and is gone: if nobody uses it any more, set it to '%s' in versions.yaml;"
                            + " otherwise bring it back")
                    .formatted(name, Versions.WITHDRAWN));
        } else if (now != null && version == null) {
            problems.add("%s has no version: add the line '%s: 1.0.0' to services/contracts/versions.yaml"
                    .formatted(name, name));
        } else if (now != null && version != null && before != null) {
            compare(now, before, version, problems);
        }
    }

    private void compare(Contract now, Contract before, SemanticVersion version, List<String> problems) {
        SemanticVersion from = releasedVersions
                .of(now.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "its released files have no version in released/versions.yaml: bring that line back"));
        List<Change> changes = now.changesSince(before);
        if (version.compareTo(from) < 0) {
            problems.add(
                    "%s is %s, but %s is released: a version never goes back".formatted(now.name(), version, from));
        }
        changes.stream()
                .filter(change -> change.size() == Size.NEVER)
                .forEach(change -> problems.add("%s: %s".formatted(now.name(), change)));
        changes.stream()
                .map(Change::size)
                .max(Comparator.naturalOrder())
                .filter(largest -> version.compareTo(from.after(largest)) < 0)
                .ifPresent(largest -> problems.add(tooLarge(now.name(), version, from, largest, changes)));
    }

    private static String tooLarge(
            String name, SemanticVersion version, SemanticVersion from, Size largest, List<Change> changes) {
        String list = changes.stream()
                .sorted(Comparator.comparing(Change::size).reversed())
                .map(change -> "\n    " + change)
                .collect(Collectors.joining());
        String advice = largest.compareTo(Size.MAJOR) >= 0
                ? "keep what is released and put the new beside it (docs/contracts.md), or, if nobody uses the old any more,"
                        + " set its version to "
                : "set its version to ";
        return "%s is %s after %s, which is too little for what changed:%s\n    To do: %s%s in services/contracts/versions.yaml"
                .formatted(name, version, from, list, advice, from.after(largest));
    }
}
