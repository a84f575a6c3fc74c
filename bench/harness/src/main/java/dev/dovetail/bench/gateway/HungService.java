package dev.dovetail.bench.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.OpenLoop;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.bench.statistics.Distribution;

/** The order page while the delivery service takes requests and answers none, of an order whose delivery is not known. */
final class HungService {

    private static final int PER_SECOND = 40;

    /** Of the gateway's calls of a service, by default. */
    private static final int TIMEOUT_MILLIS = 2_000;

    private static final int ALLOWANCE_MILLIS = 50;

    private HungService() {}

    static void measure(Run run, Scene scene, UUID order, Result result) {
        var graphql = scene.gateway("/graphql");
        var page = Page.of(order);
        var pages = Collections.synchronizedList(new ArrayList<Seen>());
        var opened = new AtomicLong(Long.MAX_VALUE);
        scene.freezeDelivery();
        try {
            var load = OpenLoop.run(PER_SECOND, run.seconds(40, 12), number -> {
                long begin = System.nanoTime();
                var answer = page.read(graphql);
                long end = System.nanoTime();
                if (answer.missing().equals("BREAKER_OPEN")) {
                    opened.accumulateAndGet(end, Math::min);
                }
                pages.add(new Seen(begin, end, answer.missing(), answer.ofUse()));
            });
            report(List.copyOf(pages), opened.get(), load.failures().size(), result);
        } finally {
            scene.thawDelivery();
        }
    }

    private static void report(List<Seen> pages, long opened, int failures, Result result) {
        var before = pages.stream().filter(page -> page.begin() < opened).toList();
        var after = pages.stream().filter(page -> page.begin() >= opened).toList();
        var table = new Table("pages begun", "n", "that waited for the timeout", "p50 ms", "p99 ms", "max ms");
        row(table, "before the breaker opened", before);
        row(table, "afterwards, those with the breaker's trials among them", after);
        long useless = pages.stream().filter(page -> !page.ofUse()).count() + failures;
        result.verdict(Verdict.atMost(
                        "order page, delivery hung, until the breaker opens, p99 (timeout 2 s)",
                        TIMEOUT_MILLIS + ALLOWANCE_MILLIS,
                        times(before).percentileMillis(99),
                        " ms"))
                .verdict(Verdict.atMost(
                        "order page, delivery hung, after that, p99",
                        ALLOWANCE_MILLIS,
                        times(after).percentileMillis(99),
                        " ms"))
                .verdict(Verdict.atMost("order pages, delivery hung, without order or consumer", 0, useless, ""))
                .table(
                        "The process of delivery is stopped (`SIGSTOP`): connections are taken, requests are not answered. "
                                + PER_SECOND
                                + " pages a second at fixed times, with the gateway's settings as they are: the"
                                + " breaker opens after 20 calls, and after every 5 s lets two try, which wait for the timeout"
                                + " again:",
                        table);
    }

    private static void row(Table table, String what, List<Seen> pages) {
        var times = times(pages);
        table.row(
                what,
                times.count(),
                pages.stream().filter(page -> page.missing().equals("TIMEOUT")).count(),
                times.percentileMillis(50),
                times.percentileMillis(99),
                times.maxMillis());
    }

    private static Distribution times(List<Seen> pages) {
        return Distribution.of(pages.stream()
                .map(page -> Duration.ofNanos(page.end() - page.begin()))
                .toList());
    }

    private record Seen(long begin, long end, String missing, boolean ofUse) {}
}
