package dev.dovetail.bench.relaying;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import dev.dovetail.embedded.PostgresDatabase;

/** Writes an outbox full as fast as the database takes it. */
final class Backlog {

    static final String CHANNEL = "bench.backlog";
    static final int ROWS_PER_TRANSACTION = 10;
    static final int PAYLOAD_BYTES = 500;

    private static final int WRITERS = 4;
    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
            select gen_random_uuid(), 'bench.backlog', (random() * 1000)::int::text, 'bench.Backlog',
                   convert_to(repeat('x', %d), 'UTF8'), '{"content-type":"text/plain","kind":"event"}'
            from generate_series(1, %d)""".formatted(PAYLOAD_BYTES, ROWS_PER_TRANSACTION);

    private Backlog() {}

    static void write(PostgresDatabase database, int messages) throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(() -> transactions(database, messages / ROWS_PER_TRANSACTION / WRITERS));
            }
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    private static Void transactions(PostgresDatabase database, int transactions) throws SQLException {
        try (var connection = database.connect();
                var setting = connection.createStatement();
                var insert = connection.prepareStatement(INSERT)) {
            // How fast it is written is not what is measured.
            setting.execute("set synchronous_commit = off");
            for (int i = 0; i < transactions; i++) {
                insert.execute();
            }
        }
        return null;
    }
}
