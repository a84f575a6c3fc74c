package dev.dovetail.stories;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what the parts come to agree on, and says what they last said if they do not. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);

    private Patience() {}

    /** The first of the things seen that is wanted. */
    static <T> T until(String what, Callable<T> look, Predicate<? super T> wanted) {
        var seen = new AtomicReference<T>();
        try {
            Awaitility.await()
                    .atMost(LIMIT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .until(() -> {
                        seen.set(look.call());
                        return wanted.test(seen.get());
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "Waited %d s in vain for %s; last seen: %s".formatted(LIMIT.toSeconds(), what, seen.get()), e);
        }
        return seen.get();
    }
}
