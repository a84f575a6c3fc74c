package dev.dovetail.bench.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.statistics.Distribution;

/** Several ways to the same, taken by turns, so that what else the machine does hits all alike. */
final class Sides {

    private final Map<String, Callable<?>> sides = new LinkedHashMap<>();
    private final Map<String, Distribution> times = new LinkedHashMap<>();

    /** One more way. */
    Sides with(String name, Callable<?> call) {
        sides.put(name, call);
        return this;
    }

    /** Takes each so many times to warm up, and then so many times to measure. */
    Sides measure(int warmUp, int rounds) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            for (var side : sides.values()) {
                side.call();
            }
        }
        Map<String, List<Duration>> samples = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (var side : sides.entrySet()) {
                long begin = System.nanoTime();
                side.getValue().call();
                samples.computeIfAbsent(side.getKey(), name -> new ArrayList<>())
                        .add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        samples.forEach((name, durations) -> times.put(name, Distribution.of(durations)));
        return this;
    }

    double p50(String name) {
        return times.get(name).percentileMillis(50);
    }

    Table table() {
        var table = new Table("", "n", "p50 ms", "p95 ms", "p99 ms", "max ms");
        times.forEach((name, side) -> table.row(
                name,
                side.count(),
                side.percentileMillis(50),
                side.percentileMillis(95),
                side.percentileMillis(99),
                side.maxMillis()));
        return table;
    }
}
