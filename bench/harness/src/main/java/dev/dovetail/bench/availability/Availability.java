package dev.dovetail.bench.availability;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Load;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;

/** Both ways of taking orders side by side, while the services that they need go down and come back. */
public final class Availability implements Measurement {

    private static final int PER_SECOND = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration RETURN_BAR = Duration.ofSeconds(30);

    @Override
    public Result measure(Run run) throws Exception {
        try (var town = Town.build(run)) {
            run.progress("warm-up");
            together(town, run.seconds(20, 3));
            town.messages().awaitFinished(PATIENCE);
            var chance = chance(run, town);
            return certain(run, town, chance);
        }
    }

    /** What happened while all four services went down by chance. */
    private record Chance(Duration time, Both loads, List<Afflicted> services, int unfinished, int rejected) {

        double product() {
            return services.stream()
                    .mapToDouble(service -> service.availability(time))
                    .reduce(1, (a, b) -> a * b);
        }
    }

    private record Both(Load messages, Load rest) {}

    private static Chance chance(Run run, Town town) {
        var time = run.seconds(200, 30);
        var meanUp = run.seconds(45, 10);
        var meanDown = run.seconds(10, 3);
        run.progress("outages by chance, seed " + run.seed());
        long end = System.nanoTime() + time.toNanos();
        var services = town.services();
        var suffering = new CompletableFuture<?>[services.size()];
        for (int i = 0; i < services.size(); i++) {
            var service = services.get(i);
            var planned = Outage.plan(new Random(run.seed() * 31 + i), time, meanUp, meanDown);
            suffering[i] = inBackground(() -> service.suffer(planned, end));
        }
        var loads = together(town, time);
        CompletableFuture.allOf(suffering).join();
        run.progress("all are back; waiting for the orders");
        int unfinished = town.messages().awaitFinished(PATIENCE);
        return new Chance(time, loads, services, unfinished, town.messages().rejected());
    }

    private static Result certain(Run run, Town town, Chance chance) {
        run.progress("consumer and accounting down");
        var down = town.services().stream()
                .filter(service -> List.of("consumer", "accounting").contains(service.name()))
                .toList();
        down.forEach(Afflicted::kill);
        var loads = together(town, run.seconds(30, 5));
        run.progress("they return");
        CompletableFuture.allOf(down.stream()
                        .map(service -> inBackground(service::comeBack))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        long back = System.nanoTime();
        int unfinished = town.messages().awaitFinished(PATIENCE);
        double seconds = (System.nanoTime() - back) / 1e9;
        return result(run, chance, loads, unfinished, seconds);
    }

    /** The same load on both, at the same time, under the same outages. */
    private static Both together(Town town, Duration time) {
        var rest = CompletableFuture.supplyAsync(() -> town.rest().place(PER_SECOND, time));
        var messages = town.messages().place(PER_SECOND, time);
        return new Both(messages, rest.join());
    }

    private static CompletableFuture<Void> inBackground(Runnable work) {
        return CompletableFuture.runAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private static Result result(Run run, Chance chance, Both certain, int unfinished, double seconds) {
        var result = new Result()
                .verdict(Verdict.of(
                        "outages by chance: orders accepted, our way",
                        "100 %",
                        percent(accepted(chance.loads().messages())),
                        chance.loads().messages().failures().isEmpty()))
                .verdict(Verdict.informative(
                        "the same, synchronous way",
                        percent(accepted(chance.loads().rest()))))
                .verdict(Verdict.informative("product of the four services' availabilities", percent(chance.product())))
                .verdict(Verdict.atMost("accepted orders not finished in the end, our way", 0, chance.unfinished(), ""))
                .verdict(Verdict.atMost("accepted orders rejected in the end, our way", 0, chance.rejected(), ""))
                .verdict(Verdict.of(
                        "consumer and accounting down: orders accepted, our way",
                        "100 %",
                        percent(accepted(certain.messages())),
                        certain.messages().failures().isEmpty()))
                .verdict(Verdict.informative("the same, synchronous way", percent(accepted(certain.rest()))))
                .verdict(Verdict.of(
                        "from the return of both until all orders are finished",
                        "≤ " + RETURN_BAR.toSeconds() + " s",
                        unfinished == 0 ? Verdict.number(seconds) + " s" : unfinished + " never were",
                        unfinished == 0 && seconds <= RETURN_BAR.toSeconds()));
        return result.table("Outages by chance, orders and answers:", orders(chance.loads()))
                .table("The services meanwhile:", services(chance))
                .table("Consumer and accounting down:", orders(certain))
                .say(
                        ("Each way gets %d orders a second, by an open-loop schedule, for %d s, then %d s; both run at the same"
                                        + " time under the same outages. Half of the outages by chance freeze the process, the"
                                        + " others kill it; a killed one is down until it is ready again. The services that take"
                                        + " the orders, Postgres, Kafka and the relay stay up: their availability is the same for"
                                        + " both ways. Seed %d.")
                                .formatted(
                                        PER_SECOND,
                                        chance.time().toSeconds(),
                                        run.seconds(30, 5).toSeconds(),
                                        run.seed()))
                .say("The synchronous way only asks: over REST, all four at the same time, with a timeout of 1 s and a"
                        + " circuit breaker each. An order that it accepts is finished. One that had to create a ticket"
                        + " and authorize a card by REST too would do worse, as what was done must be undone when the next"
                        + " call fails. Our way's order service asks nobody; its orders are finished by messages.");
    }

    private static double accepted(Load load) {
        return (double) load.latencies().count() / load.offered();
    }

    private static String percent(double share) {
        return Verdict.number(Math.round(share * 1000) / 10.0) + " %";
    }

    private static Table orders(Both loads) {
        var table = new Table("way", "offered", "accepted", "p50 ms", "p99 ms", "max ms", "not accepted");
        row(table, "our way", loads.messages());
        row(table, "synchronous", loads.rest());
        return table;
    }

    private static void row(Table table, String way, Load load) {
        var times = load.latencies();
        table.row(
                way,
                load.offered(),
                times.count(),
                times.percentileMillis(50),
                times.percentileMillis(99),
                times.maxMillis(),
                load.failureText());
    }

    private static Table services(Chance chance) {
        var table = new Table("service", "outages", "availability");
        for (Afflicted service : chance.services()) {
            table.row(service.name(), service.outages(), percent(service.availability(chance.time())));
        }
        return table;
    }
}
