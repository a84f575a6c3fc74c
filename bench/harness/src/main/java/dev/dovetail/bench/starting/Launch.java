package dev.dovetail.bench.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.dovetail.bench.process.Await;
import dev.dovetail.bench.process.Processes;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.process.Identity;
import dev.dovetail.local.process.Register;

/** A ./run, watched from without. */
final class Launch implements AutoCloseable {

    private final Layout layout;
    private final Process process;
    private final Path output;
    private final long begin = System.nanoTime();

    /**
     * @param root the checkout whose ./run it is
     * @param output for what it prints
     */
    Launch(Path root, Path output, Map<String, String> environment, String... arguments) throws IOException {
        this.layout = Layout.of(root);
        this.output = output;
        Files.deleteIfExists(output);
        List<String> command = new ArrayList<>(List.of(root.resolve("run").toString()));
        command.addAll(List.of(arguments));
        this.process = Processes.start(command, root, output, environment);
    }

    /** Waits for "everything ready". @return the time since it was called, as its user waits for it */
    Duration awaitReady(Duration patience) {
        awaitLine("./run is ready", patience, line -> line.matches("\\W*everything\\s.*\\bready\\b.*"));
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Waits for what is printed when there is nothing left but to wait for Ctrl-C. */
    void awaitIdle(Duration patience) {
        awaitLine("./run has shown everything", patience, line -> line.contains("Ctrl-C"));
    }

    private void awaitLine(String what, Duration patience, Predicate<String> right) {
        boolean seen = Await.holds(
                patience,
                () -> !process.isAlive() || Files.readAllLines(output).stream().anyMatch(right));
        if (!seen || !process.isAlive()) {
            throw new IllegalStateException(what + ": not so; its output is in " + output);
        }
    }

    /** Waits until it makes no class-data archives any more, which it does in the background after its first start. */
    void awaitArchives(Duration patience) {
        int[] quiet = {0};
        Await.until(
                "./run has made its archives",
                patience,
                () -> (quiet[0] = running().anyMatch(Launch::isArchive) ? 0 : quiet[0] + 1) > 60);
    }

    /** What it has started and runs, itself included. */
    private Stream<Identity> running() {
        return Register.read(layout.state()).stream()
                .filter(identity -> identity.process().isPresent());
    }

    List<Identity> parts() {
        return running().filter(identity -> !isArchive(identity)).toList();
    }

    private static boolean isArchive(Identity identity) {
        return identity.name().startsWith("archive");
    }

    /** Whether it had to build first. */
    boolean hasBuilt() throws IOException {
        return Files.readAllLines(output).stream().anyMatch(line -> line.startsWith("Building"));
    }

    /**
     * Ends it as Ctrl-C does.
     *
     * @return how long that took
     */
    Duration stop() throws InterruptedException {
        var started = running().toList();
        long asked = System.nanoTime();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("./run did not stop within 60 s");
        }
        var took = Duration.ofNanos(System.nanoTime() - asked);
        if (!Await.holds(Duration.ofSeconds(5), () -> left(started).isEmpty())) {
            throw new IllegalStateException("./run stopped but left running " + left(started));
        }
        return took;
    }

    // One that has ended but whose end nobody has asked for is still in the system's list, without a command.
    private static List<String> left(List<Identity> started) {
        return started.stream()
                .filter(identity -> identity.process()
                        .flatMap(left -> left.info().command())
                        .isPresent())
                .map(Identity::name)
                .toList();
    }

    /** Stops it if it runs. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
    }
}
