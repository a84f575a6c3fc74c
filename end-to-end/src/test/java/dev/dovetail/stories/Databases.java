package dev.dovetail.stories;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every row of every table of every service: aggregates and replicas, outbox and inbox. */
final class Databases {

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

    private static final String DUE = "select count(*) from delivery where due_at is not null";
    private static final String MOVING = "select count(*) from courier where arrives_at is not null";

    private final Parts parts;

    Databases(Parts parts) {
        this.parts = parts;
    }

    /** All rows as they are now, each with its service and table. */
    Set<String> rows() {
        var rows = new TreeSet<String>();
        for (Part service : Part.SERVICES) {
            for (String table : read(service, TABLES)) {
                read(service, "select to_jsonb(t)::text from \"" + table + "\" t")
                        .forEach(row -> rows.add(service + " " + table + " " + row));
            }
        }
        return rows;
    }

    /** The ids of all messages that were sent. */
    Set<String> messages() {
        var ids = new TreeSet<String>();
        Part.SERVICES.forEach(service -> ids.addAll(read(service, "select id::text from outbox")));
        return ids;
    }

    /** Whether nobody is on the way or has a time to keep to: then only messages change something. */
    boolean rest() {
        return read(Part.DELIVERY, DUE).equals(List.of("0"))
                && List.of(Part.COURIER_BIKES, Part.COURIER_CARS).stream()
                        .allMatch(fleet -> read(fleet, MOVING).equals(List.of("0")));
    }

    private List<String> read(Part service, String sql) {
        try (Connection connection = parts.connect(service);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var read = new ArrayList<String>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        } catch (SQLException e) {
            throw new AssertionError("Cannot read the database of " + service, e);
        }
    }
}
