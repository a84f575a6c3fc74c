package dev.dovetail.relay.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.quarkus.logging.Log;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.postgres.PostgresConnections;
import dev.dovetail.relay.postgres.SlotStatus;
import dev.dovetail.relay.postgres.WalMessages;

/** Looks at a source's slot from outside: how far it is behind, whether it is read, and whether it must be nudged. */
final class Watch {

    /** A slot that nobody reads for so long, while the source streams, is read by a connection that is dead. */
    private static final Duration UNREAD = Duration.ofSeconds(10);

    private final Source source;
    private final Duration interval;
    private final Duration stallTimeout;
    private final Optional<Duration> giveUpAfter;
    private final PostgresConnections connections;
    private final Lag lag = new Lag();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final WalMessages heartbeat = new WalMessages();
    private long nextHeartbeat = System.nanoTime();
    private long lastRead = System.nanoTime();
    private @Nullable Connection connection;

    /** @param giveUpAfter empty if there is nobody to give up for */
    Watch(Source source, Duration interval, Duration stallTimeout, Optional<Duration> giveUpAfter) {
        this.source = source;
        this.interval = interval;
        this.stallTimeout = stallTimeout;
        this.giveUpAfter = giveUpAfter;
        this.connections = new PostgresConnections(source.settings());
    }

    void start() {
        Thread.ofVirtual().name("watch-" + source.settings().name()).start(this::live);
    }

    void stop() {
        stopping.countDown();
    }

    private void live() {
        try {
            do {
                look();
            } while (!stopping.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
        }
    }

    private void look() {
        giveUpAfter
                .filter(limit -> source.trouble().compareTo(limit) > 0)
                .ifPresent(limit -> source.giveUp("it has not worked here for " + limit.toSeconds() + " s."));
        if (source.isReading() && source.progress().silence().compareTo(stallTimeout) > 0) {
            abort("The reader has given no sign of life for " + stallTimeout.toSeconds() + " s.");
            return;
        }
        try {
            Connection open = connected();
            Optional<SlotStatus> status = SlotStatus.of(open, source.settings().slot());
            if (status.isPresent()) {
                look(open, status.get());
            }
        } catch (SQLException e) {
            Log.debugf("[%s] cannot look at the slot: %s", source.settings().name(), e.getMessage());
            disconnect();
        }
    }

    private void look(Connection open, SlotStatus status) throws SQLException {
        Duration behind = lag.of(Instant.now(), status.confirmed(), status.current());
        source.progress().behind(status.lagBytes(), behind.toMillis() / 1000.0);
        boolean streaming = source.state() instanceof SourceState.Streaming;
        if (status.active() || !streaming) {
            lastRead = System.nanoTime();
        }
        if (!streaming) {
            return;
        }
        if (System.nanoTime() - lastRead > UNREAD.toNanos()) {
            abort("The source streams, but Postgres says that nobody reads its slot.");
        } else if (status.lagBytes() > 0 && System.nanoTime() - nextHeartbeat >= 0) {
            heartbeat.write(open);
            nextHeartbeat = System.nanoTime() + source.settings().heartbeat().toNanos();
        }
    }

    private void abort(String reason) {
        source.abort(reason);
        try {
            // What hangs may hold the slot for ever; the reader that held it is ours.
            WalMessages.release(connected(), source.settings().slot());
        } catch (SQLException e) {
            Log.debugf(
                    "[%s] cannot end the reader's session: %s",
                    source.settings().name(), e.getMessage());
            disconnect();
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.openToAsk();
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        Connection ended = connection;
        connection = null;
        try {
            if (ended != null) {
                ended.close();
            }
        } catch (SQLException e) {
            Log.debugf(
                    "[%s] closing the connection failed: %s", source.settings().name(), e.getMessage());
        }
    }
}
