package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What happened to an order, oldest first. */
public record History(List<Entry> entries) {

    static final History EMPTY = new History(List.of());

    public History {
        entries = List.copyOf(entries);
    }

    History plus(Milestone what, Instant at) {
        return plus(what, at, null);
    }

    History plus(Milestone what, Instant at, @Nullable Reason reason) {
        return new History(Stream.concat(entries.stream(), Stream.of(new Entry(what, at, reason)))
                .toList());
    }

    /**
     * One thing that happened.
     *
     * @param reason why, if it was a refusal
     */
    public record Entry(
            Milestone what, Instant at, @Nullable Reason reason) {}
}
