package dev.dovetail.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of a {@link PostgresServer}, and the two roles that may use it.
 *
 * @param name its name, which is its owner's name too
 * @param port the server's port on 127.0.0.1
 * @param password of both roles
 */
public record PostgresDatabase(String name, int port, String password) {

    /** The role that owns the database. */
    public String owner() {
        return name;
    }

    /** The role that tails its log: it may replicate, and is a member of the owner role. */
    public String relay() {
        return name + "_relay";
    }

    /** For a connection as either role. */
    public String jdbcUrl() {
        return PostgresServer.jdbcUrl(port, name);
    }

    /** A new connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), owner(), password);
    }
}
