package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One source's settings, checked.
 *
 * @param driver further properties of the Postgres driver
 */
public record SourceSettings(
        String name,
        String host,
        int port,
        String database,
        String username,
        String password,
        Map<String, String> driver,
        String slot,
        String publication,
        TableName table,
        ColumnNames columns,
        String topic,
        ExistingRows existingRows,
        Duration heartbeat) {

    /** Where the source is, without secrets. */
    public String address() {
        return host + ":" + port + "/" + database;
    }

    /** The same source with another role, and one more property of the driver. */
    public SourceSettings as(String role, String itsPassword, String property, String value) {
        Map<String, String> properties = new HashMap<>(driver);
        properties.put(property, value);
        return new SourceSettings(
                name,
                host,
                port,
                database,
                role,
                itsPassword,
                properties,
                slot,
                publication,
                table,
                columns,
                topic,
                existingRows,
                heartbeat);
    }

    /** Without password and driver properties, which may hold one. */
    @Override
    public String toString() {
        return "source " + name + " at " + address() + " as " + username + ", slot " + slot + ", publication "
                + publication + ", table " + table;
    }
}
