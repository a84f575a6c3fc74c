package dev.dovetail.messaging.replica;

/**
 * An open row of {@code replica_rebuild}.
 *
 * @param id its number
 * @param replica what is to be rebuilt
 */
record RebuildRequest(long id, String replica) {}
