package dev.dovetail.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** What processes use. */
public final class Usage {

    private Usage() {}

    /** Processor time of a process so far, in steps of what the system counts in, commonly 10 ms. */
    public static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Processor time so far of a process and those of its descendants that still run. */
    public static Duration cpuOfTree(ProcessHandle process) {
        return tree(process).map(Usage::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory of a process, in MB (10⁶ bytes). Pages shared between processes count in each. */
    public static double residentMegabytes(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var kibibytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return kibibytes.isEmpty() ? 0 : Long.parseLong(kibibytes) * 1024 / 1e6;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot ask ps for the memory of process " + process.pid(), e);
        }
    }

    /** A process and its descendants. */
    public static Stream<ProcessHandle> tree(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }
}
