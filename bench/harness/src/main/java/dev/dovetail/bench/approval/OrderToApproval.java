package dev.dovetail.bench.approval;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.ClosedLoop;
import dev.dovetail.bench.platform.Ftgo;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.bench.statistics.Distribution;

/** From POST /v1/orders to APPROVED, one order at a time. */
public final class OrderToApproval implements Measurement {

    private static final Duration OFTEN = Duration.ofMillis(5);
    private static final Duration SELDOM = Duration.ofMillis(200);

    @Override
    public Result measure(Run run) throws Exception {
        try (var platform = Ftgo.start(run)) {
            var orders = Orders.prepare(run, platform);
            int warmUp = run.scaled(400, 10);
            run.progress("warm-up, at least " + warmUp + " orders");
            var together = run.seconds(20, 2);
            ClosedLoop.run(4, together, number -> orders.placeAndAwait(OFTEN));
            for (int i = 0; i < warmUp; i++) {
                orders.placeAndAwait(OFTEN);
            }
            run.progress("measuring, polled");
            var polled = Series.of(run.scaled(200, 10), orders, OFTEN);
            run.progress("measuring, hardly polled");
            var unpolled = Series.of(run.scaled(60, 5), orders, SELDOM);
            var warmedUp = "%d s with 4 clients at a time, then %d orders one at a time"
                    .formatted(together.toSeconds(), warmUp);
            return result(warmedUp, polled, unpolled);
        }
    }

    private static Result result(String warmedUp, Series polled, Series unpolled) {
        var table = new Table("measured", "n", "p50 ms", "p95 ms", "p99 ms", "max ms");
        row(table, "by the client, from sending POST to reading APPROVED, asking every 5 ms", polled.client());
        row(table, "by the order's history, APPROVED minus PLACED, the same orders", polled.history());
        row(table, "by the order's history, orders asked for every 200 ms only", unpolled.history());
        var failed = new ArrayList<>(polled.failures());
        failed.addAll(unpolled.failures());
        return new Result()
                .verdict(Verdict.atMost(
                        "order placed → APPROVED seen by the client, warm, p50",
                        400,
                        polled.client().percentileMillis(50),
                        " ms"))
                .verdict(Verdict.atMost("orders not approved", 0, failed.size(), ""))
                .table("One order at a time:", table)
                .say("Failures: " + (failed.isEmpty() ? "none." : failed.toString()))
                .say("Warm-up: " + warmedUp
                        + ". All five services, the relay, Postgres (durable settings) and Kafka run"
                        + " on this machine; the client's asking every 5 ms loads it too.");
    }

    private static void row(Table table, String what, Distribution times) {
        table.row(
                what,
                times.count(),
                times.percentileMillis(50),
                times.percentileMillis(95),
                times.percentileMillis(99),
                times.maxMillis());
    }

    private record Series(Distribution client, Distribution history, List<String> failures) {

        static Series of(int orders, Orders api, Duration interval) {
            List<Duration> client = new ArrayList<>();
            List<Duration> history = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            for (int i = 0; i < orders; i++) {
                try {
                    long begin = System.nanoTime();
                    JsonNode order = api.placeAndAwait(interval);
                    client.add(Duration.ofNanos(System.nanoTime() - begin));
                    history.add(Duration.between(time(order, "PLACED"), time(order, "APPROVED")));
                } catch (IOException e) {
                    failures.add(e.getMessage());
                }
            }
            return new Series(
                    Distribution.of(client), Distribution.of(history), Collections.unmodifiableList(failures));
        }

        private static Instant time(JsonNode order, String what) {
            for (JsonNode entry : order.path("history")) {
                if (entry.path("what").asText().equals(what)) {
                    return Instant.parse(entry.path("at").asText());
                }
            }
            throw new IllegalStateException("The order's history has no " + what + ": " + order);
        }
    }
}
