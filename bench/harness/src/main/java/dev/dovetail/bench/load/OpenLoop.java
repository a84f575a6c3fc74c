package dev.dovetail.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.dovetail.bench.statistics.Distribution;

/**
 * Calls at fixed times, whether those before have been answered or not; a latency counts from the time that the call was
 * to be made. So what is slow is not asked less often for it (no coordinated omission).
 */
public final class OpenLoop {

    private OpenLoop() {}

    /** Makes so many calls a second, and waits for the last. */
    public static Load run(int perSecond, Duration duration, Call call) {
        int offered = (int) (perSecond * duration.toMillis() / 1000);
        var latencies = Collections.synchronizedList(new ArrayList<Duration>());
        var failures = Collections.synchronizedList(new ArrayList<String>());
        var latest = new AtomicLong();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < offered; i++) {
                int number = i;
                long due = begin + i * 1_000_000_000L / perSecond;
                parkUntil(due);
                threads.execute(() -> {
                    latest.accumulateAndGet(System.nanoTime() - due, Math::max);
                    try {
                        call.make(number);
                        latencies.add(Duration.ofNanos(System.nanoTime() - due));
                    } catch (Exception e) {
                        failures.add(e.toString());
                    }
                });
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - begin);
        return new Load(Distribution.of(latencies), failures, offered, elapsed, Duration.ofNanos(latest.get()));
    }

    private static void parkUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
