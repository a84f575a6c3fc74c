package dev.dovetail.bench.killing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.dovetail.bench.Measurement;
import dev.dovetail.bench.Run;
import dev.dovetail.bench.platform.Database;
import dev.dovetail.bench.platform.OutboxTables;
import dev.dovetail.bench.platform.Relay;
import dev.dovetail.bench.platform.Servers;
import dev.dovetail.bench.platform.Topic;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.process.Await;
import dev.dovetail.bench.report.Result;
import dev.dovetail.bench.report.Table;
import dev.dovetail.bench.report.Verdict;
import dev.dovetail.embedded.PostgresDatabase;

/** Kills the relay at random moments of a stream, and looks for what is lost, out of order or done twice. */
public final class RelayKilled implements Measurement {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public Result measure(Run run) throws Exception {
        try (var servers = Servers.start(run);
                var topic = new Topic(servers.bootstrapServers(), Writers.CHANNEL)) {
            var outbox = servers.database("bench");
            OutboxTables.create(run, outbox);
            var effects = servers.database("bench_receiver");
            run.progress("relay and receiver start");
            try (var receiver = new App(
                                    "receiver",
                                    run.application("bench/receiver"),
                                    run.folder().resolve("receiver"),
                                    servers.settings(effects))
                            .start();
                    var relay = Relay.of(run, servers, List.of(outbox)).start();
                    var writers = new Writers(outbox, run.scaled(100_000, 3_000), run.scaled(2_000, 60))) {
                receiver.awaitReady();
                relay.awaitReady();
                return measure(run, relay, topic, effects, writers);
            }
        }
    }

    private static Result measure(Run run, App relay, Topic topic, PostgresDatabase effects, Writers writers)
            throws Exception {
        run.progress("stream and kills, seed " + run.seed());
        var chance = new Random(run.seed());
        long begin = System.nanoTime();
        writers.start(chance);
        var kills = killWhileWriting(relay, topic, writers, chance);
        writers.join();
        var streamed = Duration.ofNanos(System.nanoTime() - begin);
        run.progress(kills.size() + " kills; waiting for the receiver");
        awaitEffects(effects, writers.committed());
        var handled = Duration.ofNanos(System.nanoTime() - begin);
        awaitQuiet(topic);
        return result(run, kills, writers, onKafka(topic), inEffect(effects), streamed, handled);
    }

    /** Each time once it relays again, so that every kill hits a relay at work. */
    private static List<Kill> killWhileWriting(App relay, Topic topic, Writers writers, Random chance) {
        List<Kill> kills = new ArrayList<>();
        awaitMore(topic, 0);
        while (true) {
            LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(3_000)).toNanos());
            if (writers.done()) {
                return kills;
            }
            relay.kill();
            long killed = System.nanoTime();
            long committed = writers.committed();
            relay.start();
            // What was on its way to Kafka is there before the next relay can send.
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            long relayed = topic.size();
            awaitMore(topic, relayed);
            kills.add(new Kill(committed, relayed, (System.nanoTime() - killed) / 1_000_000));
        }
    }

    private static void awaitMore(Topic topic, long than) {
        Await.until("The relay sends", PATIENCE, () -> topic.size() > than);
    }

    // As long as there is progress; what is missing then is lost.
    private static void awaitEffects(PostgresDatabase effects, long expected) throws Exception {
        for (long before = -1, now = count(effects); now < expected && now > before; now = count(effects)) {
            before = now;
            Await.holds(Duration.ofSeconds(20), () -> count(effects) >= expected);
        }
    }

    private static long count(PostgresDatabase effects) throws Exception {
        return Database.number(effects, "select count(*) from effects");
    }

    // A record that came twice may be on its way still.
    private static void awaitQuiet(Topic topic) {
        for (long before = -1, now = topic.size(); now > before; now = topic.size()) {
            before = now;
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
        }
    }

    private static Sequences onKafka(Topic topic) {
        var json = new ObjectMapper();
        var sequences = new Sequences();
        topic.forEach(record -> {
            try {
                var body = json.readTree(record.value());
                if (!record.key().equals(body.path("key").asText())) {
                    throw new IllegalStateException("The key " + record.key() + " is not that of the body " + body);
                }
                sequences.saw(record.key(), body.path("seq").asLong());
            } catch (IOException e) {
                throw new IllegalStateException("A body is not what was written", e);
            }
        });
        return sequences;
    }

    private static Sequences inEffect(PostgresDatabase effects) throws Exception {
        var sequences = new Sequences();
        Database.query(effects, "select key, seq from effects order by position", row -> {
            sequences.saw(row.getString(1), row.getLong(2));
            return true;
        });
        return sequences;
    }

    private static Result result(
            Run run,
            List<Kill> kills,
            Writers writers,
            Sequences kafka,
            Sequences effects,
            Duration streamed,
            Duration handled) {
        var sent = writers.lastOfEachKey();
        var result = new Result()
                .verdict(Verdict.informative("messages written", "%,d".formatted(writers.committed())))
                .verdict(Verdict.of(
                        "kills of the relay (`kill -9`) while it was sending",
                        "≥ 1",
                        "" + kills.size(),
                        !kills.isEmpty()))
                .verdict(Verdict.atMost("lost on Kafka", 0, kafka.lost(sent), ""))
                .verdict(Verdict.atMost("breaks of a key's order on Kafka", 0, kafka.breaks(), ""))
                .verdict(Verdict.of(
                        "most often that a key's messages began again",
                        "≤ kills",
                        "" + kafka.mostRunsAgain(),
                        kafka.mostRunsAgain() <= kills.size()))
                .verdict(Verdict.informative("records on Kafka more than once", "%,d".formatted(kafka.duplicates())))
                .verdict(Verdict.atMost("effects missing in the receiver", 0, effects.lost(sent), ""))
                .verdict(Verdict.atMost("effects applied twice in the receiver", 0, effects.duplicates(), ""))
                .verdict(Verdict.atMost("breaks of a key's order in the receiver", 0, effects.breaks(), ""));
        var table = new Table("kill", "committed by then", "records on Kafka by then", "ms until it sent again");
        for (int i = 0; i < kills.size(); i++) {
            var kill = kills.get(i);
            table.row(i + 1, kill.committed(), kill.relayed(), kill.downMillis());
        }
        return result.table("Each kill, at a random moment within 3 s of the relay's sending again:", table)
                .say(
                        "%d writers committed %,d transactions of 1 to 10 messages, of %d keys each, within %d s; the receiver had handled all after %d s. Seed %d."
                                .formatted(
                                        Writers.WRITERS,
                                        writers.transactions(),
                                        Writers.KEYS_EACH,
                                        streamed.toSeconds(),
                                        handled.toSeconds(),
                                        run.seed()))
                .say("A break of order is a number that does not follow the one before it of its key, unless it is the"
                        + " first of a run sent again. The receiver is a Quarkus application with the messaging library"
                        + " whose handler inserts a row into a table without any constraint.");
    }
}
