package dev.dovetail.bench.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.process.Processes;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;

/** What a newcomer waits for: a clone, Maven and all libraries downloaded, everything built and started. */
public final class FirstRun implements Measurement {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public Result measure(Run run) throws Exception {
        // Elsewhere than in this checkout, whose settings would be found by what looks for them upwards.
        var folder = Files.createTempDirectory("dovetail-first-run-");
        try {
            return measure(run, folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private static Result measure(Run run, Path folder) throws Exception {
        var clone = folder.resolve("dovetail");
        run.progress("git clone");
        long begin = System.nanoTime();
        var output = run.folder().resolve("git.txt");
        var git = Processes.start(
                List.of("git", "clone", "-q", run.root().toString(), clone.toString()), folder, output, Map.of());
        if (git.waitFor() != 0) {
            throw new IOException("git clone failed; its output is in " + output);
        }
        var cloned = Duration.ofNanos(System.nanoTime() - begin);

        run.progress("./run --no-demo, with an empty Maven repository");
        var empty = Map.of(
                "MAVEN_USER_HOME",
                folder.resolve("maven").toString(),
                "MAVEN_ARGS",
                "-Dmaven.repo.local=" + folder.resolve("repository"));
        try (var launch = new Launch(clone, run.folder().resolve("run.txt"), empty, "--no-demo")) {
            var ready = launch.awaitReady(PATIENCE);
            launch.stop();
            return result(cloned, ready, Folders.megabytes(folder.resolve("repository")));
        }
    }

    private static Result result(Duration cloned, Duration ready, long downloaded) {
        return new Result()
                .verdict(Verdict.atMost(
                        "first `./run` on a clean machine incl. build", 10, ready.toMillis() / 60e3, " min"))
                .table(
                        "The committed state of this checkout, cloned into a temporary folder:",
                        new Table("step", "value")
                                .row("`git clone`, from the same disk", cloned.toMillis() / 1e3 + " s")
                                .row("`./run --no-demo` until \"everything ready\"", ready.toSeconds() + " s")
                                .row("Maven's local repository afterwards", downloaded + " MB"))
                .say(
                        "Maven's local repository and the Maven wrapper's home are empty at the beginning, so everything is"
                                + " downloaded; how fast that goes is up to the registry and the line to it.");
    }
}
