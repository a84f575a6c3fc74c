package dev.dovetail.relay.postgres;

import java.sql.SQLException;
import java.util.Objects;

import dev.dovetail.relay.config.SourceSettings;
import dev.dovetail.relay.config.TableName;

/** Turns what Postgres says when something is not allowed into what to do about it. */
final class Privileges {

    private Privileges() {}

    static boolean missing(SQLException e) {
        return "42501".equals(e.getSQLState());
    }

    /** For a failure of a replication connection or of making a slot. */
    static RuntimeException replication(SourceSettings source, SQLException e) {
        String role = TableName.quoted(source.username());
        String said = Objects.toString(e.getMessage(), "");
        if (missing(e) || said.contains("replication role")) {
            return PostgresException.wrong(
                    "Role " + source.username() + " may not replicate from " + source.address()
                            + ". Run as superuser: ALTER ROLE " + role
                            + " REPLICATION; (on Amazon RDS: GRANT rds_replication TO " + role + ";)",
                    e);
        }
        return switch (Objects.toString(e.getSQLState(), "")) {
            case "53400" ->
                PostgresException.wrong(
                        "All replication slots of " + source.address()
                                + " are taken; making one needs two for a moment."
                                + " See SELECT slot_name, database, active FROM pg_replication_slots; and drop what nobody"
                                + " uses, or raise max_replication_slots and restart Postgres.",
                        e);
            case "53300" ->
                PostgresException.wrong(
                        "Postgres at " + source.address() + " has no connection left for replication: raise"
                                + " max_wal_senders or max_connections and restart it.",
                        e);
            case "55000" -> PostgresException.wrong("Postgres at " + source.address() + " cannot make a slot.", e);
            default -> PostgresException.wrong("Replication from " + source.address() + " failed.", e);
        };
    }

    static PostgresException terminate(SourceSettings source, SQLException e) {
        return PostgresException.wrong(
                "Slot " + source.slot() + " at " + source.address()
                        + " is read by a session of another role, which role " + source.username()
                        + " may not end. Use one role for all relays of a source.",
                e);
    }

    static PostgresException select(SourceSettings source, SQLException e) {
        String role = TableName.quoted(source.username());
        return PostgresException.wrong(
                "Role " + source.username() + " may not read the rows that are in " + source.table()
                        + " already. Run as its owner: GRANT USAGE ON SCHEMA "
                        + TableName.quoted(source.table().schema()) + " TO " + role + "; GRANT SELECT ON "
                        + source.table().sql() + " TO " + role + "; or set dovetail.relay.sources." + source.name()
                        + ".existing-rows=skip.",
                e);
    }
}
