package dev.dovetail.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.dovetail.local.demonstration.Demonstration;
import dev.dovetail.local.platform.Layout;
import dev.dovetail.local.platform.Platform;
import dev.dovetail.local.platform.Progress;

/** Starts everything, shows it, and waits for Ctrl-C. */
final class Run {

    private final Layout layout;
    private final Console console;
    private final Options options;
    private final AtomicBoolean ending = new AtomicBoolean();

    Run(Layout layout, Console console, Options options) {
        this.layout = layout;
        this.console = console;
        this.options = options;
    }

    void run() {
        // What Ctrl-C stops fails those who wait for it, which is no news.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true)));
        try {
            show(start());
        } catch (RuntimeException e) {
            fail(e.getMessage());
        }
        forever();
    }

    // A death is noticed by several: its watcher and whoever waits for the process.
    private void fail(String message) {
        if (ending.compareAndSet(false, true)) {
            console.error("\n" + message);
            System.exit(1);
        }
    }

    private Platform start() {
        console.title("Starting, logs in .run/logs");
        var begin = Instant.now();
        var platform = Platform.builder(layout)
                .usualPorts()
                .archives()
                .fresh(options.fresh())
                .progress(new StoppingAtDeath())
                .start();
        console.ready("everything", Duration.between(begin, Instant.now()), "");
        return platform;
    }

    private void show(Platform platform) {
        var overview = new Overview(platform, console);
        if (options.demo()) {
            overview.print(new Demonstration(platform, console::line).run());
        } else {
            overview.print();
        }
        Thread.ofPlatform().daemon().name("archives").start(platform::makeArchives);
    }

    // The shutdown hook of the platform stops everything.
    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing works with a part missing, so when one dies all others are stopped. */
    private final class StoppingAtDeath implements Progress {

        @Override
        public void cleanedUp(String name) {
            console.cleanedUp(name);
        }

        @Override
        public void portTaken(String name, int wanted, int used) {
            console.portTaken(name, wanted, used);
        }

        @Override
        public void ready(String name, Duration took, String where) {
            console.ready(name, took, where);
        }

        @Override
        public void stopping(String what) {
            console.stopping(what);
        }

        @Override
        public void died(String message) {
            fail(message);
        }
    }
}
