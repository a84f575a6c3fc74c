package dev.dovetail.relay.operations;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.source.Progress;
import dev.dovetail.relay.source.Source;
import dev.dovetail.relay.source.Sources;

/**
 * A source as shown.
 *
 * @param detail what it waits for or what is wrong
 * @param leader the relay that leads it, by lease; null if nobody does, or if there are no leases
 * @param lastPosition of the last acknowledged message, as Postgres writes positions
 * @param lastError the last thing that went wrong, even if all is well again
 */
public record SourceView(
        String name,
        String state,
        @Nullable Instant since,
        @Nullable String detail,
        boolean ready,
        @Nullable String leader,
        @Nullable String address,
        @Nullable String slot,
        long relayed,
        @Nullable String lastPosition,
        long lagBytes,
        double lagSeconds,
        long restarts,
        long errors,
        @Nullable String lastError) {

    /** A send that takes longer is worth telling. */
    private static final long SLOW_SECONDS = 10;

    private static final String SUSPENDED =
            "The lease could not be renewed in time; nothing is sent until the Kubernetes API answers.";

    private static final String WARMING_UP =
            "This relay stands by, and rehearses the start of a reader, so that it can take over at once.";

    static List<SourceView> of(Sources sources) {
        Stream<SourceView> wrong = sources.misconfigured().entrySet().stream()
                .map(entry -> misconfigured(entry.getKey(), entry.getValue()));
        return Stream.concat(sources.all().stream().map(SourceView::of), wrong).toList();
    }

    static SourceView of(Source source) {
        Progress progress = source.progress();
        String slow = source.isSuspended() ? SUSPENDED : source.isWarmingUp() ? WARMING_UP : slow(progress);
        return new SourceView(
                source.settings().name(),
                source.state().name(),
                source.state().since(),
                slow != null ? slow : source.state().detail().orElse(null),
                source.state().isReady() && slow == null,
                source.leader().orElse(null),
                source.settings().address(),
                source.settings().slot(),
                progress.relayed(),
                progress.position() == 0 ? null : position(progress.position()),
                progress.lagBytes(),
                progress.lagSeconds(),
                progress.restarts(),
                progress.errors(),
                progress.lastError().orElse(null));
    }

    static SourceView misconfigured(String name, String problem) {
        return new SourceView(
                name, "misconfigured", null, problem, false, null, null, null, 0, null, 0, 0, 0, 0, problem);
    }

    private static @Nullable String slow(Progress progress) {
        long seconds = progress.sending().toSeconds();
        return seconds < SLOW_SECONDS ? null : "Kafka has not acknowledged for " + seconds + " s.";
    }

    private static String position(long position) {
        return "%X/%X".formatted(position >>> 32, position & 0xFFFFFFFFL);
    }
}
