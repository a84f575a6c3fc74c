package dev.dovetail.bench.receiver;

import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;

/**
 * A message of a numbered stream.
 *
 * @param key what it is ordered by
 * @param seq its number among those of its key, from 1
 */
@MessageType("bench.Counted")
record Counted(String key, long seq) implements Event {}
