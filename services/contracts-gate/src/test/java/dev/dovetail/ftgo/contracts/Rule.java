package dev.dovetail.ftgo.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One change of a contract, and what the gate must make of it. */
record Rule(String name, String before, String after, Size size, String says) {

    /** Must be let through as something new. */
    static Rule minor(String name, String before, String after) {
        return new Rule(name, before, after, Size.MINOR, "");
    }

    static Rule major(String name, String before, String after, String says) {
        return new Rule(name, before, after, Size.MAJOR, says);
    }

    static Rule never(String name, String before, String after, String says) {
        return new Rule(name, before, after, Size.NEVER, says);
    }

    /** Must be taken for other words only. */
    static Rule patch(String name, String before, String after) {
        return new Rule(name, before, after, Size.PATCH, "");
    }

    List<Change> changes(String file) {
        Kind kind = kindOf(file);
        var released = new TreeMap<String, String>();
        released.put(file, before);
        var present = new TreeMap<String, String>();
        present.put(file, after);
        String contract = kind.contractOf(file).orElseThrow();
        return new Contract(contract, kind, present).changesSince(new Contract(contract, kind, released));
    }

    /** Of what {@link #changes} found. */
    static Size largest(List<Change> changes) {
        return changes.stream().map(Change::size).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Kind kindOf(String file) {
        return List.of(
                        new Messages(),
                        new OpenApi(),
                        new Documents(),
                        new Protobuf(),
                        new GraphQl(),
                        new Xsd(),
                        new AsyncApi())
                .stream()
                .filter(kind -> kind.contractOf(file).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return size + ": " + name;
    }
}
