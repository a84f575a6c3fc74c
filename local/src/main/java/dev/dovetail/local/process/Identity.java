package dev.dovetail.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a process so that it is not mistaken for another that got its number later.
 *
 * @param name what people call it
 * @param pid its number
 * @param startedAt when the operating system started it
 * @param port where it listens on 127.0.0.1; 0 if nowhere
 */
public record Identity(String name, long pid, Instant startedAt, int port) {

    // Operating systems tell the time of start from the time since boot, which is adjusted with the clock.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Identity of(String name, ProcessHandle process, int port) {
        return new Identity(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(candidate ->
                        candidate.info().startInstant().map(this::isMine).orElse(false));
    }

    private boolean isMine(Instant start) {
        return Duration.between(startedAt, start).abs().compareTo(TOLERANCE) <= 0;
    }

    String toLine() {
        return "%s\t%d\t%d\t%d".formatted(name, pid, startedAt.toEpochMilli(), port);
    }

    static Optional<Identity> parse(String line) {
        var fields = line.split("\t");
        try {
            return Optional.of(new Identity(
                    fields[0],
                    Long.parseLong(fields[1]),
                    Instant.ofEpochMilli(Long.parseLong(fields[2])),
                    Integer.parseInt(fields[3])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // Half a line, from a machine that went down while it was written.
            return Optional.empty();
        }
    }
}
