package dev.dovetail.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import dev.dovetail.bench.statistics.Distribution;

/** Clients that each make a call as soon as the one before is answered: for throughput at a given concurrency. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** Lets so many clients call for that time; a call begun before its end is waited for and counts. */
    public static Load run(int clients, Duration duration, Call call) {
        var failures = Collections.synchronizedList(new ArrayList<String>());
        var latencies = Collections.synchronizedList(new ArrayList<Duration>());
        var numbers = new AtomicInteger();
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                threads.execute(() -> latencies.addAll(client(begin + duration.toNanos(), numbers, call, failures)));
            }
        }
        var elapsed = Duration.ofNanos(System.nanoTime() - begin);
        return new Load(Distribution.of(latencies), failures, numbers.get(), elapsed, Duration.ZERO);
    }

    private static List<Duration> client(long end, AtomicInteger numbers, Call call, List<String> failures) {
        var mine = new ArrayList<Duration>();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            try {
                call.make(numbers.getAndIncrement());
                mine.add(Duration.ofNanos(System.nanoTime() - start));
            } catch (Exception e) {
                failures.add(e.toString());
            }
        }
        return mine;
    }
}
