package dev.dovetail.bench.relaying;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.platform.Database;
import dev.dovetail.bench.platform.OutboxTables;
import dev.dovetail.bench.platform.Relay;
import dev.dovetail.bench.platform.Servers;
import dev.dovetail.bench.platform.Topic;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.process.Await;
import dev.dovetail.bench.process.Usage;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.embedded.PostgresDatabase;

/** How fast the relay works off what was committed while it was down. */
public final class RelayThroughput implements Measurement {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Override
    public Result measure(Run run) throws Exception {
        int messages = run.scaled(300_000, 4_000);
        try (var servers = Servers.start(run);
                var topic = new Topic(servers.bootstrapServers(), Backlog.CHANNEL)) {
            var outbox = servers.database("bench");
            OutboxTables.create(run, outbox);
            makeSlot(run, servers, topic, outbox);
            run.progress("writing " + messages + " messages");
            Backlog.write(outbox, messages);
            run.progress("draining");
            try (var relay = Relay.of(run, servers, List.of(outbox)).start()) {
                return result(messages, drain(relay, topic, messages));
            }
        }
    }

    private static void makeSlot(Run run, Servers servers, Topic topic, PostgresDatabase outbox) throws Exception {
        try (var relay = Relay.of(run, servers, List.of(outbox)).start()) {
            relay.awaitReady();
            Backlog.write(outbox, 4 * Backlog.ROWS_PER_TRANSACTION);
            long written = Database.number(outbox, "select count(*) from outbox");
            Await.until("The first messages are relayed", PATIENCE, () -> topic.size() >= written);
        }
    }

    private static Drain drain(App relay, Topic topic, int messages) {
        long before = topic.size();
        var all = Duration.ofNanos(System.nanoTime());
        var first = Sample.when(relay, topic, before + 1);
        var half = Sample.when(relay, topic, first.records() + (before + messages - first.records()) / 2);
        var end = Sample.when(relay, topic, before + messages);
        return new Drain(Duration.ofNanos(System.nanoTime()).minus(all), first, half, end);
    }

    private static Result result(int messages, Drain drain) {
        var table = new Table("part", "messages", "seconds", "messages/s", "CPU-µs per message");
        row(table, "from the first message seen to the last", drain.first(), drain.end());
        row(table, "second half of these", drain.half(), drain.end());
        return new Result()
                .verdict(Verdict.informative(
                        "relay, drain of %,d messages, second half".formatted(messages),
                        "%,.0f messages/s, %.1f CPU-µs each"
                                .formatted(rate(drain.half(), drain.end()), micros(drain.half(), drain.end()))))
                .table("Postgres, Kafka and relay on this machine:", table)
                .say(
                        "%d-byte payloads, %d rows a transaction. Start of the process to the first message seen: %.1f s. CPU is that of the relay's process, compilation included; the number of records is read from Kafka every 20 ms."
                                .formatted(
                                        Backlog.PAYLOAD_BYTES,
                                        Backlog.ROWS_PER_TRANSACTION,
                                        drain.all().toMillis() / 1e3 - seconds(drain.first(), drain.end())));
    }

    private static void row(Table table, String part, Sample from, Sample to) {
        table.row(part, to.records() - from.records(), seconds(from, to), rate(from, to), micros(from, to));
    }

    private static double seconds(Sample from, Sample to) {
        return (to.nanos() - from.nanos()) / 1e9;
    }

    private static double rate(Sample from, Sample to) {
        return (to.records() - from.records()) / seconds(from, to);
    }

    private static double micros(Sample from, Sample to) {
        return to.cpu().minus(from.cpu()).toNanos() / 1e3 / (to.records() - from.records());
    }

    private record Drain(Duration all, Sample first, Sample half, Sample end) {}

    private record Sample(long nanos, long records, Duration cpu) {

        static Sample when(App relay, Topic topic, long records) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < deadline) {
                long now = topic.size();
                if (now >= records) {
                    return new Sample(System.nanoTime(), now, Usage.cpu(relay.process()));
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            throw new IllegalStateException("The relay did not send " + records + " records within 120 s");
        }
    }
}
