package dev.dovetail.relay.config;

/**
 * A table, by its names as they stand in the catalog.
 *
 * @param schema schema
 * @param name table
 */
public record TableName(String schema, String name) {

    /** The name as SQL, quoted. */
    public String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    /** An identifier as SQL, quoted. */
    public static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
