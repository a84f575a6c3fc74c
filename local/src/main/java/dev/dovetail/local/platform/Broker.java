package dev.dovetail.local.platform;

import java.time.Duration;

import dev.dovetail.embedded.KafkaMain;
import dev.dovetail.local.process.LocalProcess;

/** Kafka, as a process of its own. */
public final class Broker {

    private final LocalProcess process;

    Broker(LocalProcess process) {
        this.process = process;
    }

    /** What clients call {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + process.port();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Starts it, on the same port with the same data, and does not wait until it is ready. */
    public void start() {
        process.start();
    }

    /**
     * Waits until clients can connect.
     *
     * @throws IllegalStateException if they cannot in time
     * @throws dev.dovetail.local.process.ProcessDied if its process ends instead
     */
    public void awaitReady(Duration patience) {
        Readiness.await(process, () -> process.output().contains(KafkaMain.READY), patience);
    }

    /** Stops it, and kills it when it has not ended within that time. */
    public void stop(Duration patience) {
        process.stop(patience);
    }

    /** Kills it, as a crash would. */
    public void kill() {
        process.kill();
    }

    LocalProcess process() {
        return process;
    }
}
