package dev.dovetail.takeover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.Pod;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Figures;
import dev.dovetail.cluster.Program;
import dev.dovetail.cluster.Program.Findings;
import dev.dovetail.cluster.inside.ChannelMaker;
import dev.dovetail.cluster.inside.ChannelReader;
import dev.dovetail.cluster.inside.MessageWriter;

/** Strikes the leader of a relay again and again in a stream of numbered messages, and looks at what became of them. */
final class Takeovers {

    private static final int PER_SECOND = 200;
    private static final String KAFKA = "kafka:9092";

    private final Cluster cluster;
    private final NumberedRelay relay;
    private final String image;

    Takeovers(Cluster cluster, NumberedRelay relay) {
        this.cluster = cluster;
        this.relay = relay;
        this.image = cluster.relay().image();
    }

    /**
     * One kind of blow.
     *
     * @param what was struck and how, for the table of figures
     * @param strike the leader
     * @param mend what was broken, once another leads
     */
    record Blow(String what, Consumer<Pod> strike, Consumer<Pod> mend) {

        static Blow thatNeedsNoMending(String what, Consumer<Pod> strike) {
            return new Blow(what, strike, pod -> {});
        }
    }

    /**
     * What became of the messages of one stream.
     *
     * @param waits for each blow how long the message waited that waited longest
     */
    record Outcome(long written, long lost, long duplicates, long outOfOrder, List<Duration> waits) {

        /** Puts it into the table. */
        void tell(String what) {
            Figures.count(what + ": messages written", written);
            Figures.none(what + ": lost", lost);
            Figures.none(what + ": out of order", outOfOrder);
            Figures.count(what + ": sent twice", duplicates);
        }
    }

    private record Span(Instant from, Instant to) {}

    Outcome of(Blow blow, int times) {
        String channel = "numbered." + blow.what().replaceAll("[^a-z]+", "-");
        try (var maker = Program.start(cluster, image, ChannelMaker.class, KAFKA, channel)) {
            maker.awaitEnd();
        }
        try (var writer = Program.start(cluster, image, MessageWriter.class, url(), channel, PER_SECOND)) {
            writer.awaitSaid("running");
            List<Span> spans = strike(blow, times, writer.pod());
            writer.stop();
            Map<String, Long> written = lastOfEachKey(writer.awaitEnd());
            relay.database().awaitRelayed();
            return outcome(written, read(channel), spans);
        }
    }

    private List<Span> strike(Blow blow, int times, String clock) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < times; i++) {
            relay.workload().awaitReady();
            relay.database().awaitRelayed();
            String holder = relay.holder();
            Pod leader = relay.pod(holder);
            Instant from = cluster.now(clock);
            blow.strike().accept(leader);
            try {
                relay.awaitTakenOverFrom(holder);
                spans.add(new Span(from, cluster.now(clock)));
            } finally {
                blow.mend().accept(leader);
            }
        }
        return spans;
    }

    private Relayed read(String channel) {
        var relayed = new Relayed();
        try (var reader = Program.start(cluster, image, ChannelReader.class, KAFKA, channel)) {
            reader.awaitEnd().each("record").forEach(record -> {
                String[] parts = record.split(" ");
                relayed.saw(parts[0], Long.parseLong(parts[1]), time(parts[2]), time(parts[3]));
            });
        }
        return relayed;
    }

    private static Outcome outcome(Map<String, Long> written, Relayed relayed, List<Span> spans) {
        return new Outcome(
                written.values().stream().mapToLong(Long::longValue).sum(),
                relayed.lost(written),
                relayed.duplicates(),
                relayed.outOfOrder(),
                spans.stream()
                        .map(span -> relayed.longestWait(span.from(), span.to()))
                        .toList());
    }

    private static Map<String, Long> lastOfEachKey(Findings findings) {
        return findings.each("last").stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.parseLong(line[1])));
    }

    private static Instant time(String milliseconds) {
        return Instant.ofEpochMilli(Long.parseLong(milliseconds));
    }

    private String url() {
        return "jdbc:postgresql://postgres:5432/%s?user=postgres&password=%s"
                .formatted(NumberedDatabase.NAME, relay.database().password());
    }
}
