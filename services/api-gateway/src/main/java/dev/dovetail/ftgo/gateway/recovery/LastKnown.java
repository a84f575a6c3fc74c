package dev.dovetail.ftgo.gateway.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.dovetail.ftgo.gateway.proxy.Unavailable;

/**
 * What a service said last, by key. It is served again as long as it is fresh, and longer when the service gives no answer.
 */
public final class LastKnown<V> {

    private final Cache<String, Known<V>> known;
    private final Duration freshFor;
    private final Clock clock;

    /** With the limits of a configuration. */
    public LastKnown(Limits limits, Clock clock) {
        this.known = Caffeine.newBuilder()
                .maximumSize(limits.entries())
                .expireAfterWrite(limits.keepFor())
                .build();
        this.freshFor = limits.freshFor();
        this.clock = clock;
    }

    /** How much is remembered, and for how long. */
    public interface Limits {

        /** How long an answer is served again without asking. */
        Duration freshFor();

        /** How long an answer is kept for when its service gives none. */
        Duration keepFor();

        /** How many are kept. */
        int entries();
    }

    /**
     * What is known of each key: what is fresh is taken as it is, all else is asked for at once.
     *
     * @param ask gives what there is of some keys, and leaves out what there is not
     */
    public Answers<V> of(Collection<String> keys, Function<List<String>, Map<String, V>> ask) {
        Map<String, Known<V>> found = new HashMap<>(known.getAllPresent(keys));
        Instant now = clock.instant();
        List<String> toAsk = keys.stream()
                .distinct()
                .filter(key -> !found.containsKey(key) || !isFresh(found.get(key), now))
                .toList();
        if (toAsk.isEmpty()) {
            return new Answers<>(found, null);
        }
        try {
            found.keySet().removeAll(toAsk);
            found.putAll(asked(toAsk, ask));
            return new Answers<>(found, null);
        } catch (Unavailable unavailable) {
            found.putAll(known.getAllPresent(toAsk));
            return new Answers<>(found, unavailable);
        }
    }

    private Map<String, Known<V>> asked(List<String> keys, Function<List<String>, Map<String, V>> ask) {
        Map<String, V> answer = ask.apply(keys);
        Instant now = clock.instant();
        Map<String, Known<V>> told = new HashMap<>();
        answer.forEach((key, value) -> told.put(key, new Known<>(value, now)));
        known.invalidateAll(keys);
        known.putAll(told);
        return told;
    }

    private boolean isFresh(Known<V> answer, Instant now) {
        return answer.asOf().plus(freshFor).isAfter(now);
    }
}
