package dev.dovetail.ftgo.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts in a folder. */
final class Tree {

    static final String RELEASED = "released";
    static final String VERSIONS = "versions.yaml";

    private static final List<Kind> KINDS = List.of(
            new Messages(), new OpenApi(), new Documents(), new Protobuf(), new GraphQl(), new Xsd(), new AsyncApi());

    /** Folders of other things. */
    private static final Set<String> NO_CONTRACTS = Set.of(RELEASED, Needs.FOLDER, "target", "src");

    private final Map<String, Contract> contracts = new TreeMap<>();
    private final List<String> strays = new ArrayList<>();

    private Tree() {}

    /** All contracts beneath the folder; none if it does not exist. What was released does not count as present. */
    static Tree read(Path root) {
        Tree tree = new Tree();
        if (Files.isDirectory(root)) {
            tree.addAll(root);
        }
        return tree;
    }

    Map<String, Contract> contracts() {
        return contracts;
    }

    /** Files that are of no known kind of contract. */
    List<String> strays() {
        return strays;
    }

    private void addAll(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path entry : folders.sorted().toList()) {
                String name = entry.getFileName().toString();
                if (!NO_CONTRACTS.contains(name)) {
                    addBeneath(root, entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addBeneath(Path root, Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(root.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private void add(String path, Path file) throws IOException {
        for (Kind kind : KINDS) {
            Optional<String> name = kind.contractOf(path);
            if (name.isPresent()) {
                contracts
                        .computeIfAbsent(name.get(), contract -> new Contract(contract, kind, new TreeMap<>()))
                        .files()
                        .put(path, Files.readString(file));
                return;
            }
        }
        // A folder of contracts holds nothing else; beside the folders there may be anything.
        if (path.indexOf('/') > 0) {
            strays.add(path);
        }
    }
}
