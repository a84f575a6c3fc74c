package dev.dovetail.bench.availability;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.dovetail.local.platform.Application;

/** A service that is made to go down as planned, and how long it was down. */
final class Afflicted {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Application service;
    private long downNanos;
    private int outages;

    Afflicted(Application service) {
        this.service = service;
    }

    /** What people call it. */
    String name() {
        return service.name();
    }

    /** Lets the outages happen; those whose time would come after the end are left out, and it is up in the end. */
    void suffer(List<Outage> planned, long end) {
        for (Outage outage : planned) {
            LockSupport.parkNanos(outage.upBefore().toNanos());
            if (System.nanoTime() >= end) {
                return;
            }
            long began = System.nanoTime();
            if (outage.frozen()) {
                signal("-STOP");
                LockSupport.parkNanos(Math.min(outage.down().toNanos(), end - began));
                signal("-CONT");
            } else {
                service.kill();
                LockSupport.parkNanos(Math.min(outage.down().toNanos(), end - began));
                comeBack();
            }
            downNanos += Math.min(System.nanoTime(), end) - began;
            outages++;
        }
    }

    /** Ends it as a crash would. */
    void kill() {
        service.kill();
    }

    /** Starts it and waits until it is ready. */
    void comeBack() {
        service.start();
        service.awaitReady(PATIENCE);
    }

    /** The part of that time in which it was up. */
    double availability(Duration time) {
        return 1 - (double) downNanos / time.toNanos();
    }

    int outages() {
        return outages;
    }

    private void signal(String signal) {
        try {
            int status = new ProcessBuilder("kill", signal, Long.toString(service.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " " + service.name() + " ended with " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("Cannot send " + signal + " to " + service.name(), e);
        }
    }
}
