package dev.dovetail.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The SQL that makes a database and its roles. */
final class DatabaseCreation {

    private static final Pattern LEGAL = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    private DatabaseCreation() {}

    static void create(Connection superuser, String name, String password) throws SQLException {
        if (!LEGAL.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name
                            + "' is not a database name: use a lower-case letter, then up to 49 lower-case letters, digits, underscores");
        }
        role(superuser, name, "login", password);
        role(superuser, name + "_relay", "login replication in role " + name, password);
        if (!exists(superuser, "select 1 from pg_database where datname = ?", name)) {
            execute(superuser, "create database " + name + " owner " + name);
        }
        execute(superuser, "revoke all on database " + name + " from public");
        execute(superuser, "grant connect, create on database " + name + " to " + name + "_relay");
    }

    private static void role(Connection superuser, String name, String attributes, String password)
            throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", name)) {
            execute(
                    superuser,
                    "create role " + name + " " + attributes + " password '" + password.replace("'", "''") + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
