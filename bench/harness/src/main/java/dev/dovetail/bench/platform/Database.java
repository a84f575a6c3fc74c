package dev.dovetail.bench.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.dovetail.embedded.PostgresDatabase;

/** Looks into databases from without. */
public final class Database {

    private Database() {}

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public static <T> List<T> query(PostgresDatabase database, String sql, Row<T> row) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.read(rows));
            }
            return all;
        }
    }

    /** The single number that a query yields. */
    public static long number(PostgresDatabase database, String sql) throws SQLException {
        return query(database, sql, row -> row.getLong(1)).getFirst();
    }

    /** Carries out statements. */
    public static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
