package dev.dovetail.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file in which a launcher writes down what it has started, for {@code status}, {@code stop} and its successor. */
public final class Register {

    private final Path file;
    private final Map<String, Identity> entries = new LinkedHashMap<>();

    /** An empty register, which replaces the file when the first entry is made. */
    public Register(Path file) {
        this.file = file;
    }

    /** What the file says, in the order of starting; nothing if there is none. */
    public static List<Identity> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(Identity::parse).flatMap(Optional::stream).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Writes down a process. */
    public synchronized void add(String name, ProcessHandle process, int port) {
        entries.put(name, Identity.of(name, process, port));
        write();
    }

    /** Strikes it out. */
    public synchronized void remove(String name) {
        if (entries.remove(name) != null) {
            write();
        }
    }

    /** Removes the file. */
    public synchronized void clear() {
        entries.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    private void write() {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, entries.values().stream().map(Identity::toLine).toList());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
