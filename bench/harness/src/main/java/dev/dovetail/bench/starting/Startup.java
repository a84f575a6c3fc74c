package dev.dovetail.bench.starting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.bench.statistics.Median;
import dev.dovetail.local.platform.Platform;

/** ./run, already built: until everything is ready, and the memory that all of it needs after the demonstration. */
public final class Startup implements Measurement {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public Result measure(Run run) throws Exception {
        List<Start> starts = new ArrayList<>();
        var own = OwnData.take(run.root());
        try {
            run.progress("the first start, with nothing kept from runs before");
            starts.add(firstStart(run, own));
            for (int i = 1; i <= run.scaled(3, 1); i++) {
                run.progress("start " + i + " of those that count");
                starts.add(start(run, i));
            }
        } finally {
            own.restore();
        }
        return result(starts.getFirst(), starts.subList(1, starts.size()));
    }

    private static Start firstStart(Run run, OwnData own) throws Exception {
        var first = start(run, 0);
        if (!first.built()) {
            return first;
        }
        run.progress("it had to build; once more");
        own.forget();
        return start(run, 0);
    }

    private static Start start(Run run, int number) throws Exception {
        try (var launch = new Launch(run.root(), run.folder().resolve("run-" + number + ".txt"), Map.of())) {
            var ready = launch.awaitReady(PATIENCE);
            launch.awaitIdle(PATIENCE);
            launch.awaitArchives(PATIENCE);
            var memory = Memory.of(launch.parts());
            return new Start(ready, memory, launch.stop(), launch.hasBuilt());
        }
    }

    private static Result result(Start first, List<Start> starts) {
        var result = new Result()
                .verdict(Verdict.atMost(
                        "everything ready by `./run`, already built (median of " + starts.size() + ")",
                        60,
                        Median.of(starts.stream().map(Start::seconds).toList()),
                        " s"))
                .verdict(Verdict.atMost("the same, the very first start of a build", 60, first.seconds(), " s"))
                .verdict(Verdict.atMost(
                        "stop by Ctrl-C (longest)",
                        10,
                        starts.stream()
                                .mapToDouble(start -> start.stop().toMillis() / 1e3)
                                .max()
                                .orElse(Double.NaN),
                        " s"));
        memory(result, starts.getLast().memory());
        var table = new Table("start", "until everything ready, s", "stop, s", "RSS together, MB");
        row(table, "first, nothing kept", first);
        for (int i = 0; i < starts.size(); i++) {
            row(table, "" + (i + 1), starts.get(i));
        }
        return result.table("From calling `./run` to its line \"everything ready\":", table)
                .say("The first start makes databases and Kafka's log anew and has no class-data archives; the others"
                        + " find those of the start before, as a user's second `./run` does. Memory is read after the"
                        + " demonstration's orders, from `ps`; all together are Postgres's processes, Kafka and the"
                        + " launcher too, and count memory that processes share in each of them.");
    }

    private static void memory(Result result, Memory memory) {
        result.verdict(Verdict.atMost("RSS of relay", 300, memory.of(Platform.RELAY), " MB"));
        for (String service : Platform.SERVICES) {
            result.verdict(Verdict.atMost("RSS of " + service, 300, memory.of(service), " MB"));
        }
        result.verdict(Verdict.atMost("RSS of all together", 4_500, memory.together(), " MB"));
        var table = new Table("process", "RSS, MB");
        memory.megabytes().forEach(table::row);
        result.table("Memory by process, at the end of the last start:", table);
    }

    private static void row(Table table, String name, Start start) {
        table.row(
                name,
                start.seconds(),
                start.stop().toMillis() / 1e3,
                start.memory().together());
    }

    private record Start(Duration ready, Memory memory, Duration stop, boolean built) {

        double seconds() {
            return ready.toMillis() / 1e3;
        }
    }
}
