package dev.dovetail.relay.reader;

import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import io.quarkus.logging.Log;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * One run of an embedded Debezium engine. The engine has a thread of its own, so that one that hangs can be left behind,
 * and is never restarted in place: its own restarts resume from an offset within a transaction.
 */
final class DebeziumReader implements Reader {

    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final long BETWEEN_ATTEMPTS = 20;

    private final String source;
    private final Properties properties;
    private final RowReader rows;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean engineEnded;
    private volatile @Nullable Batches batches;
    private volatile @Nullable DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;

    DebeziumReader(String source, Properties properties, RowReader rows) {
        this.source = source;
        this.properties = properties;
        this.rows = rows;
    }

    @Override
    public void run(Receiver receiver) throws InterruptedException {
        var handled = new Batches(rows, receiver);
        batches = handled;
        var built = DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(properties)
                .using(OutboxConnector.class.getClassLoader())
                .using((success, message, error) -> end(handled.failure(), message, error))
                .notifying(handled)
                .build();
        engine = built;
        Thread thread = Thread.ofPlatform().name("engine-" + source).daemon().unstarted(built);
        // The engine looks for our connector and queue there. In Quarkus' tests Debezium's own loader does not see
        // them.
        thread.setContextClassLoader(OutboxConnector.class.getClassLoader());
        thread.start();
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new ReaderException(String.valueOf(e.getMessage()), e.getCause());
        }
    }

    private void end(@Nullable RuntimeException received, @Nullable String message, @Nullable Throwable error) {
        engineEnded = true;
        if (received != null) {
            ended.completeExceptionally(received);
        } else if (error != null) {
            ended.completeExceptionally(new ReaderException(reason(message, error), error));
        } else {
            ended.complete(null);
        }
    }

    /** The innermost cause is what happened; Debezium wraps it in what it did about it. */
    private static String reason(@Nullable String message, Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return "Reading the log failed: " + (cause.getMessage() == null ? message : cause.getMessage());
    }

    @Override
    public void stop(Duration patience) {
        Batches handled = batches;
        if (handled != null) {
            handled.drain(patience);
        }
        // The engine waits for Postgres when it ends, for most of a minute if nobody answers.
        boolean closed = CompletableFuture.supplyAsync(
                        this::close, task -> Thread.ofPlatform().daemon().start(task))
                .completeOnTimeout(false, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!closed) {
            ended.completeExceptionally(new ReaderException("The engine did not end within " + CLOSING, null));
        }
    }

    @Override
    public void abort(String reason) {
        Batches handled = batches;
        if (handled != null) {
            handled.refuse();
        }
        ended.completeExceptionally(new ReaderException(reason, null));
        Thread.ofVirtual().start(this::close);
    }

    /** The engine refuses to be closed while its task starts, which takes a moment. */
    private boolean close() {
        long deadline = System.nanoTime() + CLOSING.toNanos();
        var running = engine;
        while (running != null && !engineEnded && System.nanoTime() < deadline) {
            try {
                running.close();
                return true;
            } catch (IllegalStateException e) {
                if (!pause()) {
                    return false;
                }
            } catch (IOException e) {
                Log.warnf("[%s] closing the engine failed: %s", source, e.getMessage());
                return false;
            }
        }
        return running == null || engineEnded;
    }

    private static boolean pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
