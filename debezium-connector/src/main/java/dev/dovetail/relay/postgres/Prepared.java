package dev.dovetail.relay.postgres;

/**
 * A database that is ready to be read.
 *
 * @param table the outbox
 * @param confirmed position at which the slot stood
 */
public record Prepared(OutboxTable table, long confirmed) {}
