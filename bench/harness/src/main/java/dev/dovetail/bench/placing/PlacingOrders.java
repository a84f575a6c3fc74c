package dev.dovetail.bench.placing;

import java.util.ArrayList;
import java.util.List;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Verdict;

/** POST /v1/orders from 20 clients against the same endpoint without outbox rows, by turns. */
public final class PlacingOrders implements Measurement {

    private static final int CLIENTS = 20;
    private static final double BAR = 1.25;

    /** Turns until both services have been compiled: from the third to the ninth the rates still tripled. */
    private static final int WARM_UP = 9;

    @Override
    public Result measure(Run run) throws Exception {
        try (var stage = Stage.set(run, CLIENTS)) {
            run.progress("warm-up");
            turns(run, stage, run.scaled(WARM_UP, 1), run.scaled(8, 1));
            var running = Comparison.of(turns(run, stage, run.scaled(5, 2), run.scaled(8, 1)));
            stage.relay.close();
            run.progress("the same without the relay");
            var stopped = Comparison.of(turns(run, stage, run.scaled(3, 1), run.scaled(6, 1)));
            return result(running, stopped);
        }
    }

    private static List<Turn> turns(Run run, Stage stage, int turns, int seconds) throws Exception {
        List<Turn> all = new ArrayList<>();
        for (int i = 0; i < turns; i++) {
            var with = stage.round(stage.with, run.seconds(seconds, seconds));
            var without = stage.round(stage.without, run.seconds(seconds, seconds));
            run.progress("turn %d: with outbox %.0f/s, without %.0f/s"
                    .formatted(i + 1, with.load().rate(), without.load().rate()));
            all.add(new Turn(with, without));
        }
        return all;
    }

    private static Result result(Comparison running, Comparison stopped) {
        var rows = "`POST /v1/orders`, 20 concurrent, with ÷ without outbox rows, ";
        var all = "the same, with a relay on the same two busy cores, ";
        return new Result()
                .verdict(Verdict.atMost(rows + "time per request (1 ÷ throughput)", BAR, stopped.rateRatio(), "×"))
                .verdict(Verdict.atMost(rows + "p50 latency", BAR, stopped.p50Ratio(), "×"))
                .verdict(Verdict.atMost(all + "time per request", BAR, running.rateRatio(), "×"))
                .verdict(Verdict.atMost(all + "p50 latency", BAR, running.p50Ratio(), "×"))
                .verdict(Verdict.atMost("requests failed", 0, running.failures() + stopped.failures(), ""))
                .table("With the relay running, as users run it (medians of the turns' ratios count):", running.table())
                .table("With the relay stopped: the outbox rows alone.", stopped.table())
                .table("Processor time per request (median of turns), µs, the relay running:", running.costs())
                .say("Both order services run all the time, each with its database in one Postgres (durable settings);"
                        + " the side without outbox is the same service with an `Outbox` that drops what it is given."
                        + " Each turn loads the one, then the other, after the relay has sent what the turn before left."
                        + " Other services do not run: nobody answers the orders. Warm-up: nine turns. \"Left to relay\""
                        + " are messages not yet in Kafka at the end of a round, work that the round did not pay for."
                        + " Each client calls again as soon as it has its answer (closed loop).");
    }
}
