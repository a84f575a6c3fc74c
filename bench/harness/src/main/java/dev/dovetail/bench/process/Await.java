package dev.dovetail.bench.process;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what takes time to come true. */
public final class Await {

    private Await() {}

    /**
     * Asks every 50 ms. What fails is not true yet.
     *
     * @param what is waited for, to go on "… did not happen"
     * @throws IllegalStateException after that time
     */
    public static void until(String what, Duration atMost, Callable<Boolean> condition) {
        if (!holds(atMost, condition)) {
            throw new IllegalStateException(what + ": not within " + atMost.toSeconds() + " s");
        }
    }

    /** Asks every 50 ms whether it holds, and gives up after that time. */
    public static boolean holds(Duration atMost, Callable<Boolean> condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!now(condition)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return true;
    }

    private static boolean now(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception notYet) {
            return false;
        }
    }
}
