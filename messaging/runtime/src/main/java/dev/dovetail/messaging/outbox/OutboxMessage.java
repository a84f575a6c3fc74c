package dev.dovetail.messaging.outbox;

import java.util.Map;
import java.util.UUID;

import dev.dovetail.messaging.Channel;

/**
 * A row of the outbox.
 *
 * @param id the message's id
 * @param channel where it goes
 * @param key what it is ordered by
 * @param type its message type
 * @param payload the serialized body
 * @param headers the headers that have no column of their own
 */
public record OutboxMessage(
        UUID id, Channel channel, String key, String type, byte[] payload, Map<String, String> headers) {}
