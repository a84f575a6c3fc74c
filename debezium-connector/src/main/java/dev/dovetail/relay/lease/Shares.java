package dev.dovetail.relay.lease;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which relay leads how many sources, as this one sees it. A relay with at least two fewer than another asks for one of
 * the other's; each such step makes the shares more even, and when no two differ by more than one, nobody asks.
 */
final class Shares {

    private static final int WORTH_MOVING = 2;

    private final String identity;
    private final Map<String, String> leaders = new ConcurrentHashMap<>();
    private final AtomicReference<String> leaving = new AtomicReference<>("");

    Shares(String identity) {
        this.identity = identity;
    }

    /** @param leader empty if nobody leads it */
    void saw(String source, String leader) {
        leaders.put(source, leader);
    }

    /** How many this relay leads. */
    int own() {
        return count(identity);
    }

    /** Whether this is the source that this relay should ask for. */
    boolean wants(String source) {
        return busiest().flatMap(this::oneOf).filter(source::equals).isPresent();
    }

    /** Whether a relay that asks should be given a source. */
    boolean isFair(String asking) {
        return own() >= count(asking) + WORTH_MOVING;
    }

    /** One source is left at a time: how even the shares are is clear only when it has arrived. */
    boolean beginLeaving(String source) {
        return leaving.compareAndSet("", source);
    }

    void endLeaving(String source) {
        leaving.compareAndSet(source, "");
    }

    private Optional<String> busiest() {
        int enough = own() + WORTH_MOVING;
        return leaders.values().stream()
                .filter(leader -> !leader.isEmpty() && !leader.equals(identity))
                .distinct()
                .filter(leader -> count(leader) >= enough)
                .max(Comparator.comparingInt(this::count).thenComparing(Comparator.naturalOrder()));
    }

    /** Relays that ask at the same time ask for different ones, mostly. */
    private Optional<String> oneOf(String leader) {
        return leaders.entrySet().stream()
                .filter(entry -> entry.getValue().equals(leader))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt((String source) -> (identity + source).hashCode())
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int count(String leader) {
        return Math.toIntExact(leaders.values().stream().filter(leader::equals).count());
    }
}
