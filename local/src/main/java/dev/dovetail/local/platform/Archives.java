package dev.dovetail.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.dovetail.local.process.Register;

/**
 * Class-data archives: the JVM maps a program's classes instead of loading and verifying them, and is ready in less than
 * half the time. A process without an archive writes down which classes it loads; of that list the archive is made
 * later, when nobody waits. An archive belongs to one build and one JVM.
 */
final class Archives implements AutoCloseable {

    private final Layout layout;
    private final boolean wanted;
    private final List<ArchiveDump> missing = new ArrayList<>();
    private final Register register;
    private boolean closed;

    Archives(Layout layout, boolean wanted, Register register) {
        this.layout = layout;
        this.wanted = wanted;
        this.register = register;
    }

    /** Options for the JVM that runs that jar. */
    List<String> options(String name, Path jar) {
        if (!wanted) {
            return List.of();
        }
        try {
            Files.createDirectories(layout.archives());
            var archive = layout.archives().resolve("%s-%s.jsa".formatted(name, build(jar)));
            if (Files.exists(archive)) {
                return List.of("-XX:SharedArchiveFile=" + archive);
            }
            forgetOthers(name);
            var classes = layout.archives().resolve(name + "-classes.txt");
            missing.add(new ArchiveDump(name, jar, classes, archive, layout.log("archives"), register));
            return List.of("-XX:DumpLoadedClassList=" + classes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + layout.archives(), e);
        }
    }

    /** Makes those that are missing, one after the other, at the lowest priority. */
    void make() {
        for (ArchiveDump dump : missing) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                dump.start();
            }
            dump.finish();
        }
    }

    /** Abandons what is being made. */
    @Override
    public synchronized void close() {
        closed = true;
        missing.forEach(ArchiveDump::abandon);
    }

    private void forgetOthers(String name) throws IOException {
        try (var old = Files.newDirectoryStream(layout.archives(), name + "-*")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private static String build(Path jar) throws IOException {
        var identity = Files.getLastModifiedTime(jar).toMillis() + System.getProperty("java.vm.version");
        return Integer.toHexString(identity.hashCode());
    }
}
