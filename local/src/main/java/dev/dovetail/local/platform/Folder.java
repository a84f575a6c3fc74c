package dev.dovetail.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.dovetail.embedded.PostgresServer;
import dev.dovetail.local.process.Identity;
import dev.dovetail.local.process.Register;
import dev.dovetail.local.process.Stopping;

/** The folder of a running platform: taken by one launcher at a time, and tidied after one that was killed. */
final class Folder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Layout layout;
    private final FileChannel channel;

    private Folder(Layout layout, FileChannel channel) {
        this.layout = layout;
        this.channel = channel;
    }

    /**
     * Takes the folder. The operating system gives it back, however this process ends.
     *
     * @throws AlreadyRunning if another launcher has it
     */
    static Folder take(Layout layout) {
        try {
            Files.createDirectories(layout.run());
            var channel = FileChannel.open(layout.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new AlreadyRunning(
                        "Dovetail is already running here; see ./run status, or end it with ./run stop");
            }
            return new Folder(layout, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + layout.run(), e);
        }
    }

    /** Whether a launcher has it. */
    static boolean isTaken(Layout layout) {
        if (!Files.exists(layout.lock())) {
            return false;
        }
        try {
            take(layout).close();
            return false;
        } catch (AlreadyRunning e) {
            return true;
        }
    }

    /** Stops what a killed launcher has left running. */
    void tidy(Progress progress) {
        var left = Register.read(layout.state()).stream()
                .filter(entry -> !entry.name().equals(Platform.POSTGRES))
                .filter(entry -> entry.process().isPresent())
                .toList();
        left.forEach(entry -> progress.cleanedUp(entry.name()));
        Stopping.stop(
                left.stream().map(Identity::process).flatMap(Optional::stream).toList(), PATIENCE);
        if (PostgresServer.stopLeftOver(layout.postgres())) {
            progress.cleanedUp(Platform.POSTGRES);
        }
        new Register(layout.state()).clear();
    }

    /** Deletes databases and Kafka's log. */
    void emptyData() {
        try {
            if (Files.exists(layout.data())) {
                try (var files = Files.walk(layout.data())) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot empty " + layout.data(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot give back " + layout.run(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This JVM has it already.
            return null;
        }
    }
}
