package dev.dovetail.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;

import dev.dovetail.bench.Run;
import dev.dovetail.embedded.PostgresDatabase;

/** The library's tables, in a database that no service migrates. */
public final class OutboxTables {

    private OutboxTables() {}

    /** Creates outbox and inbox, by the migration that ships with the library. */
    public static void create(Run run, PostgresDatabase database) throws IOException, SQLException {
        Database.execute(
                database,
                Files.readString(run.root()
                        .resolve("messaging/runtime/src/main/resources/db/dovetail/R__dovetail_messaging.sql")));
    }
}
