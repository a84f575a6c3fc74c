package dev.dovetail.bench.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.process.Register;

/** Puts aside what the user's own runs have stored, so that a measurement begins with nothing, and brings it back. */
final class OwnData {

    private final List<Path> folders;
    private final Path aside;

    private OwnData(List<Path> folders, Path aside) {
        this.folders = folders;
        this.aside = aside;
    }

    static OwnData take(Path root) throws IOException {
        var layout = Layout.of(root);
        if (Register.read(layout.state()).stream()
                .anyMatch(part -> part.process().isPresent())) {
            throw new IllegalStateException("./run is running; stop it first, with ./run stop");
        }
        var own = new OwnData(List.of(layout.data(), layout.archives()), root.resolve("bench/.run"));
        // If it is there already, an earlier measurement was killed, and what lies in its place is that one's.
        if (!Files.exists(own.aside)) {
            Files.createDirectory(own.aside);
            for (Path folder : own.folders) {
                if (Files.exists(folder)) {
                    Files.move(folder, own.aside(folder));
                }
            }
        }
        own.forget();
        return own;
    }

    /** Lets the next start find nothing. */
    void forget() throws IOException {
        for (Path folder : folders) {
            Folders.delete(folder);
        }
    }

    void restore() throws IOException {
        forget();
        for (Path folder : folders) {
            if (Files.exists(aside(folder))) {
                Files.move(aside(folder), folder);
            }
        }
        Files.delete(aside);
    }

    private Path aside(Path folder) {
        return aside.resolve(folder.getFileName());
    }
}
