package dev.dovetail.relay.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long the WAL that is not confirmed has been waiting, from positions looked up now and then. */
final class Lag {

    /** When more are waiting, the newest are not remembered: the oldest is what counts. */
    private static final int REMEMBERED = 1000;

    private record Sample(Instant at, long position) {}

    private final Deque<Sample> waiting = new ArrayDeque<>();

    Duration of(Instant now, long confirmed, long current) {
        while (!waiting.isEmpty() && waiting.getFirst().position() <= confirmed) {
            waiting.removeFirst();
        }
        if (current > confirmed && waiting.size() < REMEMBERED) {
            waiting.addLast(new Sample(now, current));
        }
        return waiting.isEmpty()
                ? Duration.ZERO
                : Duration.between(waiting.getFirst().at(), now);
    }
}
