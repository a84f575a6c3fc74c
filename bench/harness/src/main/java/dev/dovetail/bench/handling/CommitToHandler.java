package dev.dovetail.bench.handling;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.load.Http;
import dev.dovetail.bench.load.Load;
import dev.dovetail.bench.load.OpenLoop;
import dev.dovetail.bench.platform.Database;
import dev.dovetail.bench.platform.Ftgo;
import dev.dovetail.bench.platform.World;
import dev.dovetail.bench.process.Await;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.bench.statistics.Distribution;
import dev.dovetail.embedded.PostgresDatabase;
import dev.dovetail.local.platform.Platform;

/**
 * From the commit of ConsumerRegistered in the consumer service to its handlers in order and accounting. It is published in
 * two versions; the inbox knows both by the id of the newer one.
 */
public final class CommitToHandler implements Measurement {

    private static final int PER_SECOND = 50;
    private static final List<String> RECEIVERS = List.of("order", "accounting");

    private static final String COMMITTED = """
            select id, pg_xact_commit_timestamp(xmin) from outbox
            where type = 'ftgo.consumer.ConsumerRegistered.v2'""";
    private static final String HANDLED = "select message_id, handled_at from inbox";

    @Override
    public Result measure(Run run) throws Exception {
        try (var platform = Ftgo.start(run)) {
            return measure(run, platform);
        }
    }

    private static Result measure(Run run, Platform platform) throws Exception {
        var consumers = Ftgo.uri(platform, "consumer", "/v1/consumers");
        var warmUp = run.seconds(20, 3);
        run.progress("warm-up, " + warmUp.toSeconds() + " s");
        OpenLoop.run(
                PER_SECOND,
                warmUp,
                number -> Http.post(consumers, World.newConsumer()).expect(201));
        Set<UUID> before = committed(platform.database("consumer")).keySet();

        for (String receiver : RECEIVERS) {
            awaitHandled(before, platform.database(receiver));
        }

        run.progress("measuring");
        Load load = OpenLoop.run(
                PER_SECOND,
                run.seconds(60, 5),
                number -> Http.post(consumers, World.newConsumer()).expect(201));
        Map<UUID, Instant> committed = new HashMap<>(committed(platform.database("consumer")));
        committed.keySet().removeAll(before);

        var result = new Result();
        var table = new Table("receiver", "n", "not handled", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "max ms");
        for (String receiver : RECEIVERS) {
            judge(receiver, committed, platform.database(receiver), table, result);
        }
        return result.table(
                        "From commit (`pg_xact_commit_timestamp` of the outbox row) to the start of the handler's"
                                + " transaction (`inbox.handled_at`, whose default is `now()`), both by the same clock:",
                        table)
                .table("The load, a registration each by `POST /v1/consumers`:", offered(load, committed.size()))
                .say("Requests are sent by an open-loop schedule; warm-up: " + warmUp.toSeconds()
                        + " s at the same rate. All five services, the relay, Postgres (durable settings) and Kafka run"
                        + " on this machine. The handler's method begins one statement, the inbox insert, after the start"
                        + " of its transaction. \"Not handled\" are messages without an inbox row 30 s after the last"
                        + " request.");
    }

    private static void judge(
            String receiver, Map<UUID, Instant> committed, PostgresDatabase database, Table table, Result result)
            throws SQLException {
        awaitHandled(committed.keySet(), database);
        Map<UUID, Instant> handled = handled(database);
        var latencies = new ArrayList<Duration>();
        committed.forEach((id, time) -> {
            if (handled.containsKey(id)) {
                latencies.add(Duration.between(time, handled.get(id)));
            }
        });
        var all = Distribution.of(latencies);
        int missing = committed.size() - all.count();
        table.row(
                receiver,
                all.count(),
                missing,
                all.percentileMillis(50),
                all.percentileMillis(90),
                all.percentileMillis(99),
                all.percentileMillis(99.9),
                all.maxMillis());
        var what = "commit → handler start in " + receiver + ", 50 messages/s, ";
        result.verdict(Verdict.atMost(what + "p50", 25, all.percentileMillis(50), " ms"))
                .verdict(Verdict.atMost(what + "p99", 100, all.percentileMillis(99), " ms"))
                .verdict(Verdict.atMost(what + "not handled", 0, missing, ""));
    }

    // What is not there then is missing, and counted.
    private static void awaitHandled(Set<UUID> messages, PostgresDatabase database) {
        Await.holds(Duration.ofSeconds(30), () -> handled(database).keySet().containsAll(messages));
    }

    private static Table offered(Load load, int committed) {
        return new Table("offered", "committed", "failed requests", "achieved", "latest request sent late by")
                .row(
                        load.offered() + " (" + PER_SECOND + "/s)",
                        committed,
                        load.failureText(),
                        Verdict.number(load.rate()) + "/s",
                        load.latest().toMillis() + " ms");
    }

    private static Map<UUID, Instant> committed(PostgresDatabase database) throws SQLException {
        return times(database, COMMITTED);
    }

    private static Map<UUID, Instant> handled(PostgresDatabase database) throws SQLException {
        return times(database, HANDLED);
    }

    private static Map<UUID, Instant> times(PostgresDatabase database, String query) throws SQLException {
        return Database.query(
                        database,
                        query,
                        row -> Map.entry(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
