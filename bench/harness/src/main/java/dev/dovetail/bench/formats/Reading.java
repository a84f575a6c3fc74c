package dev.dovetail.bench.formats;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.dovetail.bench.statistics.Median;

/**
 * What reading one document costs on a warm JVM.
 *
 * @param micros processor time of one reading, the median of several rounds
 * @param allocated bytes of one reading
 */
record Reading(double micros, double allocated) {

    private static final int ROUNDS = 7;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Reads it again and again on this thread.
     *
     * @param warmUp before the rounds
     * @param round how long each of them takes
     * @throws IllegalStateException if what is read is not what was written
     */
    static Reading of(Format format, byte[] document, int items, Duration warmUp, Duration round) throws IOException {
        round(format, document, items, warmUp);
        List<Double> micros = new ArrayList<>();
        List<Double> allocated = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Reading one = round(format, document, items, round);
            micros.add(one.micros);
            allocated.add(one.allocated);
        }
        return new Reading(Median.of(micros), Median.of(allocated));
    }

    private static Reading round(Format format, byte[] document, int items, Duration time) throws IOException {
        long thread = Thread.currentThread().threadId();
        long end = System.nanoTime() + time.toNanos();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long count = 0;
        do {
            if (format.items().of(format.reader().read(document)) != items) {
                throw new IllegalStateException(format.name() + " does not say what was written");
            }
            count++;
        } while (System.nanoTime() < end);
        return new Reading(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e3 / count,
                (double) (THREADS.getThreadAllocatedBytes(thread) - bytes) / count);
    }
}
