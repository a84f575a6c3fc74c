package dev.dovetail.grpc;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.dovetail.grpc.Server.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HeadsTest {

    private static final UUID LOG = UUID.randomUUID();

    private final Server server;
    private final Map<UUID, Long> database = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger watches = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    /** Looks when the test does. */
    private final Heads heads = new Heads(Duration.ofDays(1), this::read);

    HeadsTest() throws IOException {
        server = new Server();
        server.stream(outflow -> {
            try (var head = heads.watch(LOG, outflow)) {
                watches.incrementAndGet();
                for (int seen = 0; seen < 3; seen++) {
                    int last = seen;
                    outflow.await(() -> head.isBeyond(last));
                    outflow.send(text("" + (seen + 1)));
                }
            }
        });
    }

    @AfterEach
    void stop() {
        heads.close();
        server.close();
    }

    private Map<UUID, Long> read(Set<UUID> keys) {
        asked.incrementAndGet();
        if (away.get()) {
            throw new IllegalStateException("no database");
        }
        assertThat(keys).containsExactly(LOG);
        return database;
    }

    @Test
    void readers_are_woken_when_a_log_has_grown() {
        var one = watching();
        var other = watching();

        grow(1);

        assertThat(one.awaitRead(1).read()).containsExactly("1");
        assertThat(other.awaitRead(1).read()).containsExactly("1");
        grow(3);
        assertThat(one.awaitRead(3).read()).containsExactly("1", "2", "3");
        assertThat(other.awaitRead(3).read()).containsExactly("1", "2", "3");
    }

    @Test
    void readers_wait_while_the_database_is_away_and_miss_nothing() {
        var reader = watching();
        away.set(true);
        grow(2);

        away.set(false);
        heads.look();

        assertThat(reader.awaitRead(2).read()).containsExactly("1", "2");
    }

    @Test
    void the_database_is_asked_only_while_somebody_watches() {
        heads.look();
        assertThat(asked).hasValue(0);
        var reader = watching();
        heads.look();
        assertThat(asked).hasValue(1);

        reader.cancel();
        await().until(() -> server.streams.count() == 0);

        heads.look();
        assertThat(asked).hasValue(1);
    }

    @Test
    void it_looks_by_itself() {
        try (var often = new Heads(Duration.ofMillis(1), this::read)) {
            server.stream(outflow -> {
                try (var head = often.watch(LOG, outflow)) {
                    outflow.await(() -> head.isBeyond(0));
                    outflow.send(text("1"));
                }
            });
            var reader = Reader.of(server).request(1);

            database.put(LOG, 1L);

            assertThat(reader.awaitRead(1).read()).containsExactly("1");
        }
    }

    private Reader watching() {
        int before = watches.get();
        var reader = Reader.of(server).request(3);
        await().until(() -> watches.get() > before);
        return reader;
    }

    private void grow(long position) {
        database.put(LOG, position);
        heads.look();
    }
}
