package dev.dovetail.local.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Ends processes: asks them, and after some patience kills them. */
public final class Stopping {

    private Stopping() {}

    /** Ends these and what they started; returns when they are gone. */
    public static void stop(Collection<ProcessHandle> processes, Duration patience) {
        var all = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        if (!gone(all, patience)) {
            kill(all);
        }
    }

    static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        gone(processes, Duration.ofSeconds(2));
    }

    // onExit would look at processes of an earlier launcher only every second or two.
    private static boolean gone(List<ProcessHandle> processes, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(ProcessHandle::isAlive)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.shortly();
        }
        return true;
    }
}
