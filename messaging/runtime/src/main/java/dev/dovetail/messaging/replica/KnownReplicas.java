package dev.dovetail.messaging.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dovetail.messaging.Channel;

/** The replicas of this application, as the build found them. */
public final class KnownReplicas {

    private final List<KnownReplica> all = new ArrayList<>();

    KnownReplicas() {}

    void add(KnownReplica replica) {
        all.add(replica);
    }

    List<KnownReplica> all() {
        return List.copyOf(all);
    }

    Optional<KnownReplica> ofChannel(Channel channel) {
        return all.stream().filter(replica -> replica.channel().equals(channel)).findFirst();
    }

    Optional<KnownReplica> named(String name) {
        return all.stream().filter(replica -> replica.name().equals(name)).findFirst();
    }
}
