package dev.dovetail.cluster.inside;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Services that insert into an outbox at the same time: transactions of 1 to 10 messages, each of one of the writer's
 * keys and numbered from 1. A key has one writer, so its numbers are committed in their order.
 *
 * <p>Arguments: JDBC URL with user and password, channel, messages per second.
 */
public final class MessageWriter {

    private static final int WRITERS = 4;
    private static final int KEYS_EACH = 16;
    private static final int MOST_PER_TRANSACTION = 10;
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
            values (?, ?, ?, 'Numbered', ?, '{"content-type":"text/plain"}')""";

    private final String url;
    private final String channel;
    private final double perSecondEach;
    private final Map<String, Long> last = new ConcurrentHashMap<>();

    private MessageWriter(String url, String channel, int perSecond) {
        this.url = url;
        this.channel = channel;
        this.perSecondEach = (double) perSecond / WRITERS;
    }

    /** @param arguments see above */
    public static void main(String... arguments) throws Exception {
        var writer = new MessageWriter(arguments[0], arguments[1], Integer.parseInt(arguments[2]));
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(number -> () -> writer.write(number))
                    .toList();
            System.out.println("running");
            for (var end : threads.invokeAll(writers)) {
                end.get();
            }
        }
        writer.last.forEach((key, number) -> System.out.println("last " + key + " " + number));
    }

    private Void write(int writer) throws SQLException {
        var chance = new Random(writer);
        try (var connection = DriverManager.getConnection(url);
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            for (long written = 0; !Ending.asked(); ) {
                int rows = 1 + chance.nextInt(MOST_PER_TRANSACTION);
                commit(connection, insert, writer, rows, chance);
                written += rows;
                Ending.pauseUntil(begin + (long) (written / perSecondEach * 1e9));
            }
        }
        return null;
    }

    private void commit(Connection connection, PreparedStatement insert, int writer, int rows, Random chance)
            throws SQLException {
        for (int row = 0; row < rows; row++) {
            String key = "writer-" + writer + "-key-" + chance.nextInt(KEYS_EACH);
            long number = last.merge(key, 1L, Long::sum);
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, channel);
            insert.setString(3, key);
            insert.setBytes(4, Long.toString(number).getBytes(StandardCharsets.UTF_8));
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }
}
