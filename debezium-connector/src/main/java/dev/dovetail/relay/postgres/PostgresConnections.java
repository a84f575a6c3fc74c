package dev.dovetail.relay.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

import dev.dovetail.relay.config.SourceSettings;

/** Opens connections to one source. */
public final class PostgresConnections {

    private final SourceSettings source;

    /** @param source whose database */
    public PostgresConnections(SourceSettings source) {
        this.source = source;
    }

    /** An ordinary connection, in auto-commit. */
    public Connection open() throws SQLException {
        Properties properties = properties();
        PGProperty.SOCKET_TIMEOUT.set(properties, 60);
        return connect(properties);
    }

    /** An ordinary connection for short questions: when nobody answers, that is soon known. */
    public Connection openToAsk() throws SQLException {
        Properties properties = properties();
        PGProperty.CONNECT_TIMEOUT.set(properties, 5);
        PGProperty.SOCKET_TIMEOUT.set(properties, 5);
        return connect(properties);
    }

    /** A connection that understands replication commands. */
    Connection openReplication() throws SQLException {
        Properties properties = properties();
        PGProperty.REPLICATION.set(properties, "database");
        PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "12");
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        String url = "jdbc:postgresql://" + source.host() + ":" + source.port() + "/" + source.database();
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("The driver does not understand " + url);
        }
        return connection;
    }

    private Properties properties() {
        var properties = new Properties();
        PGProperty.USER.set(properties, source.username());
        PGProperty.PASSWORD.set(properties, source.password());
        PGProperty.APPLICATION_NAME.set(properties, "dovetail-relay " + source.name());
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        source.driver().forEach(properties::setProperty);
        return properties;
    }
}
