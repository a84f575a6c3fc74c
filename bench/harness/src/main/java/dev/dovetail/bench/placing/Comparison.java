package dev.dovetail.bench.placing;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.bench.statistics.Median;

/** What some turns say together. */
record Comparison(List<Turn> turns) {

    static Comparison of(List<Turn> turns) {
        return new Comparison(List.copyOf(turns));
    }

    double rateRatio() {
        return median(Turn::rateRatio);
    }

    double p50Ratio() {
        return median(Turn::p50Ratio);
    }

    int failures() {
        return turns.stream()
                .flatMap(turn -> Stream.of(turn.with(), turn.without()))
                .mapToInt(round -> round.load().failures().size())
                .sum();
    }

    Table table() {
        var table = new Table(
                "turn",
                "with: requests/s",
                "p50 ms",
                "p99 ms",
                "failed",
                "left to relay",
                "without: requests/s",
                "p50 ms",
                "p99 ms",
                "failed",
                "ratio of time per request",
                "of p50");
        for (int i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            table.row(
                    i + 1,
                    turn.with().load().rate(),
                    turn.with().p50(),
                    turn.with().load().latencies().percentileMillis(99),
                    turn.with().load().failureText(),
                    turn.with().backlog(),
                    turn.without().load().rate(),
                    turn.without().p50(),
                    turn.without().load().latencies().percentileMillis(99),
                    turn.without().load().failureText(),
                    turn.rateRatio(),
                    turn.p50Ratio());
        }
        return table;
    }

    /** A row per side, a column per process. */
    Table costs() {
        var table = new Table("side", "order", "Postgres", "relay", "Kafka", "client");
        costs(table, "with outbox", Turn::with);
        costs(table, "without", Turn::without);
        return table;
    }

    private void costs(Table table, String name, Function<Turn, Round> side) {
        var cells = Stream.concat(
                Stream.of(name),
                Costs.PROCESSES.stream()
                        .map(process -> Verdict.number(median(turn -> {
                            var round = side.apply(turn);
                            return round.costs()
                                    .micros(process, round.load().latencies().count());
                        }))));
        table.row(cells.toArray());
    }

    private double median(ToDoubleFunction<Turn> value) {
        return Median.of(turns.stream().map(value::applyAsDouble).toList());
    }
}
