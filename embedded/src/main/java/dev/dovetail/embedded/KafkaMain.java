package dev.dovetail.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a {@link KafkaServer} as a process of its own until it is told to stop (SIGTERM). Arguments: port, data directory. */
public final class KafkaMain {

    /** Printed to standard output when clients can connect. */
    public static final String READY = "Kafka is ready on ";

    private KafkaMain() {}

    /** Starts the broker; the JVM's exit stops it. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2) {
            System.err.println("Usage: KafkaMain <port> <data directory>");
            System.exit(2);
        }
        try {
            var server = KafkaServer.builder()
                    .port(Integer.parseInt(arguments[0]))
                    .directory(Path.of(arguments[1]))
                    .start();
            System.out.println(READY + server.bootstrapServers());
        } catch (RuntimeException e) {
            e.printStackTrace();
            // Threads of the half-started broker would keep the process.
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }
}
