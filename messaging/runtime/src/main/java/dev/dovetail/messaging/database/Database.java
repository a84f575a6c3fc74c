package dev.dovetail.messaging.database;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.runtime.AgroalDataSourceUtil;

import dev.dovetail.messaging.config.MessagingBuildConfig;

/** The datasource that holds outbox, inbox and the business rows. */
@Singleton
public class Database {

    private final String name;

    Database(MessagingBuildConfig config) {
        this.name = config.datasource();
    }

    /**
     * A connection; inside a transaction it is the transaction's own, whoever opened it first. Closing it gives it back.
     *
     * @throws SQLException if there is none to be had
     */
    public Connection connection() throws SQLException {
        return dataSource().getConnection();
    }

    private AgroalDataSource dataSource() {
        return AgroalDataSourceUtil.dataSourceIfActive(name)
                .orElseThrow(() -> new IllegalStateException("the datasource '" + name
                        + "' of dovetail.messaging.datasource is not active, so nothing can be sent or received"));
    }
}
