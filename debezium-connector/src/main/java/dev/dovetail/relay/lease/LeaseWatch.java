package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import io.fabric8.kubernetes.client.Watch;
import io.quarkus.logging.Log;

/**
 * Keeps a watch open, so that a change is seen at once. Nothing rests on it: without it the elector finds out when it
 * tries to write.
 */
final class LeaseWatch {

    private static final Duration OPENING = Duration.ofSeconds(5);

    private final LeaseClient client;
    private final Duration pause;
    private final Consumer<Optional<Claim>> seen;
    private final Thread thread;

    LeaseWatch(String source, LeaseClient client, Duration pause, Consumer<Optional<Claim>> seen) {
        this.client = client;
        this.pause = pause;
        this.seen = seen;
        this.thread = Thread.ofVirtual().name("lease-watch-" + source).unstarted(this::live);
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void live() {
        try {
            while (true) {
                follow();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        var closed = new CountDownLatch(1);
        try {
            Watch watch = client.watch(seen, closed::countDown, OPENING);
            try {
                closed.await();
            } finally {
                watch.close();
            }
        } catch (ApiException e) {
            Log.debugf("no watch: %s", e.getMessage());
        }
    }
}
