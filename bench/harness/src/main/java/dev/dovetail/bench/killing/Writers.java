package dev.dovetail.bench.killing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import dev.dovetail.embedded.PostgresDatabase;

/**
 * Services that insert into an outbox at the same time: transactions of 1 to 10 messages, each of one of the writer's
 * keys. A key has one writer, so its numbers are committed in their order.
 */
final class Writers implements AutoCloseable {

    static final int WRITERS = 4;
    static final int KEYS_EACH = 16;
    static final String CHANNEL = "bench.counted";

    private static final int MOST_PER_TRANSACTION = 10;
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
            values (?, 'bench.counted', ?, 'bench.Counted', ?, '{"content-type":"application/json","kind":"event"}')""";

    private final PostgresDatabase database;
    private final int messagesEach;
    private final double perSecondEach;
    private final Map<String, Long> last = new ConcurrentHashMap<>();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicLong transactions = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final List<Future<?>> running = new ArrayList<>();

    /** @param perSecond of all writers together */
    Writers(PostgresDatabase database, int messages, int perSecond) {
        this.database = database;
        this.messagesEach = messages / WRITERS;
        this.perSecondEach = (double) perSecond / WRITERS;
    }

    void start(Random chance) {
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            var own = new Random(chance.nextLong());
            running.add(threads.submit(() -> {
                write(number, own);
                return null;
            }));
        }
    }

    private void write(int writer, Random chance) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            for (int written = 0; written < messagesEach; ) {
                int rows = Math.min(1 + chance.nextInt(MOST_PER_TRANSACTION), messagesEach - written);
                transaction(connection, insert, writer, rows, chance);
                written += rows;
                LockSupport.parkNanos(begin + (long) (written / perSecondEach * 1e9) - System.nanoTime());
            }
        }
    }

    private void transaction(Connection connection, PreparedStatement insert, int writer, int rows, Random chance)
            throws SQLException {
        for (int row = 0; row < rows; row++) {
            var key = "writer-" + writer + "-key-" + chance.nextInt(KEYS_EACH);
            long seq = last.merge(key, 1L, Long::sum);
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, key);
            insert.setBytes(3, "{\"key\":\"%s\",\"seq\":%d}".formatted(key, seq).getBytes(StandardCharsets.UTF_8));
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        committed.addAndGet(rows);
        transactions.incrementAndGet();
    }

    boolean done() {
        return running.stream().allMatch(Future::isDone);
    }

    /** Waits for all. */
    void join() throws Exception {
        for (Future<?> writer : running) {
            writer.get();
        }
    }

    long committed() {
        return committed.get();
    }

    long transactions() {
        return transactions.get();
    }

    /** The last number of each key. Once all have been waited for. */
    Map<String, Long> lastOfEachKey() {
        return Map.copyOf(last);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
