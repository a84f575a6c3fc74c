package dev.dovetail.bench.killing;

/**
 * One kill of the relay.
 *
 * @param committed messages in the outbox at that moment
 * @param relayed records on the channel at that moment, those sent twice among them
 * @param downMillis from the kill to the next record on the channel, the start of the next relay included
 */
record Kill(long committed, long relayed, long downMillis) {}
