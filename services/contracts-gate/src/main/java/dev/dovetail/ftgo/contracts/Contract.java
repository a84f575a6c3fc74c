package dev.dovetail.ftgo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What one party promises to others: a service's messages, one version of an API, a package of Protobuf files.
 *
 * @param name as in {@code versions.yaml}, for example {@code messages/order}
 * @param kind how to compare it
 * @param files its files: path beneath {@code services/contracts} to text
 */
record Contract(String name, Kind kind, SortedMap<String, String> files) {

    /** What is different from its released version; a difference in mere text is a PATCH. */
    List<Change> changesSince(Contract released) {
        if (files.equals(released.files)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(kind.compare(released.files, files));
        if (changes.isEmpty()) {
            changes.add(new Change(Size.PATCH, name, "says the same in other words: " + differing(released)));
        }
        return changes;
    }

    private String differing(Contract released) {
        List<String> names = new ArrayList<>();
        files.forEach((file, text) -> {
            if (!text.equals(released.files.get(file))) {
                names.add(file);
            }
        });
        released.files.keySet().stream()
                .filter(file -> !files.containsKey(file))
                .forEach(names::add);
        return String.join(", ", names);
    }
}
