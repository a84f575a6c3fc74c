package dev.dovetail.relay.config;

import java.util.Map;
import java.util.Optional;

/**
 * Which column holds what.
 *
 * @param headers empty: {@code headers} when the table has it
 * @param createdAt empty: {@code created_at} when the table has it
 * @param additional header name to column
 */
public record ColumnNames(
        String id,
        String aggregatetype,
        String aggregateid,
        String type,
        String payload,
        Optional<String> headers,
        Optional<String> createdAt,
        Map<String, String> additional) {}
