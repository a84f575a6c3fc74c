package dev.dovetail.messaging.replica;

import java.util.List;

import dev.dovetail.messaging.Channel;

/**
 * A replica that this application keeps.
 *
 * @param name as {@link dev.dovetail.messaging.Replica} gives it
 * @param channel what it is made of
 * @param tables what holds it, parents first; none if it has grown together with other data
 */
record KnownReplica(String name, Channel channel, List<String> tables) {

    boolean hasTables() {
        return !tables.isEmpty();
    }
}
