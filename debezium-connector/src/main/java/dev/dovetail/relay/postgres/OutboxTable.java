package dev.dovetail.relay.postgres;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.TableName;

/**
 * The outbox as it is in the database.
 *
 * @param headers column of further headers, if there is one
 * @param createdAt column that says when the row was written, if there is one
 * @param additional header name to column
 * @param numbered whether ids are numbers
 * @param binary whether the payload is bytea
 * @param partitioned whether it is a partitioned table
 */
public record OutboxTable(
        TableName name,
        String id,
        String aggregatetype,
        String aggregateid,
        String type,
        String payload,
        @Nullable String headers,
        @Nullable String createdAt,
        Map<String, String> additional,
        boolean numbered,
        boolean binary,
        boolean partitioned) {

    /** What a body is when its headers do not say. */
    public String contentType() {
        return binary ? "application/octet-stream" : "application/json";
    }

    /** The columns that are relayed, in order, each once. */
    public List<String> columns() {
        Set<String> columns = new LinkedHashSet<>(List.of(id, aggregatetype, aggregateid, type, payload));
        if (headers != null) {
            columns.add(headers);
        }
        columns.addAll(additional.values());
        return List.copyOf(columns);
    }

    String columnsAsSql() {
        return columns().stream().map(TableName::quoted).collect(Collectors.joining(", "));
    }

    /**
     * The order of writing as well as the table can tell it: ids of version 7 are made when a message is written,
     * {@code created_at} is usually when its transaction began, and rows of one transaction lie in the order they came.
     */
    String orderAsSql() {
        String key = TableName.quoted(id);
        String byId = numbered
                ? key
                : "case when " + key + "::text ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7' then " + key + "::text end nulls first";
        return byId + (createdAt == null ? "" : ", " + TableName.quoted(createdAt)) + ", tableoid, ctid";
    }
}
