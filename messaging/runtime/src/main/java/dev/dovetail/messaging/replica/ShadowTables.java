package dev.dovetail.messaging.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Empty twins of a replica's tables, in a schema of their own. Whoever has that schema first in the search path writes to
 * them by the usual names.
 */
final class ShadowTables {

    private final Connection session;
    private final String schema;
    private final List<String> tables;

    private ShadowTables(Connection session, String schema, List<String> tables) {
        this.session = session;
        this.schema = schema;
        this.tables = tables;
    }

    /** Makes them anew, whatever was left of an earlier attempt. */
    static ShadowTables create(Connection session, String replica, List<String> tables) throws SQLException {
        ShadowTables shadow = new ShadowTables(session, "replica_" + replica.replace('-', '_'), tables);
        shadow.drop();
        shadow.run("create schema " + shadow.schema);
        for (String table : tables) {
            // Unlogged: who begins anew after a crash has no use for them.
            shadow.run("create unlogged table " + shadow.twin(table) + " (like " + table + " including all)");
        }
        return shadow;
    }

    /** Leads the transaction's statements to the twins. It need not be durable before the twins are. */
    void use(Connection transaction) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(
                "select set_config('search_path', ? || ', ' || current_setting('search_path'), true),"
                        + " set_config('synchronous_commit', 'off', true)")) {
            statement.setString(1, schema);
            statement.executeQuery().close();
        }
    }

    /** How many of the twins' rows the tables do not have. */
    long added() throws SQLException {
        long rows = 0;
        for (String table : tables) {
            rows += rowsOfOneOnly(twin(table), table);
        }
        return rows;
    }

    /** How many of the tables' rows the twins do not have. */
    long removed() throws SQLException {
        long rows = 0;
        for (String table : tables) {
            rows += rowsOfOneOnly(table, twin(table));
        }
        return rows;
    }

    /** Puts the twins' rows in the place of the tables' rows. */
    void takeTheirPlace() throws SQLException {
        for (String table : tables.reversed()) {
            run("delete from " + table);
        }
        for (String table : tables) {
            run("insert into " + table + " select * from " + twin(table));
        }
    }

    void drop() throws SQLException {
        run("drop schema if exists " + schema + " cascade");
    }

    private String twin(String table) {
        return schema + "." + table;
    }

    /** As text, since not every type can be compared. */
    private long rowsOfOneOnly(String one, String other) throws SQLException {
        String sql = "select count(*) from (select one::text from " + one + " one except select other::text from "
                + other + " other) difference";
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }
}
