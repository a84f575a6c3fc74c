package dev.dovetail.messaging.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Tells a database that cannot serve anybody now from a statement that fails: only the latter is the message's fault. */
public final class DatabaseOutage {

    private static final int DEEPEST = 50;

    private DatabaseOutage() {}

    /** Whether a database's outage is among the causes. */
    public static boolean causes(Throwable failure) {
        return causes(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean causes(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || seen.size() > DEEPEST || !seen.add(failure)) {
            return false;
        }
        if (failure instanceof SQLException sql && (isOutage(sql) || causes(sql.getNextException(), seen))) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (causes(suppressed, seen)) {
                return true;
            }
        }
        return causes(failure.getCause(), seen);
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal gives its own failures no state: no free or no new connection in time.
            String message = failure.getMessage();
            return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.startsWith("08") // connection
                || state.startsWith("53") // out of connections, memory or disk
                || state.startsWith("57P") // shutting down, crashed, starting
                || state.equals("25006"); // read only: a standby is in its place
    }
}
