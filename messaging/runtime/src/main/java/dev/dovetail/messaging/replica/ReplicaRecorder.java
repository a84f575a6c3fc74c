package dev.dovetail.messaging.replica;

import java.util.List;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

import dev.dovetail.messaging.Channel;

/** What the build hands over to the running application. */
@Recorder
public class ReplicaRecorder {

    /** The replicas, none yet. */
    public RuntimeValue<KnownReplicas> replicas() {
        return new RuntimeValue<>(new KnownReplicas());
    }

    /** Adds a replica. */
    public void add(RuntimeValue<KnownReplicas> replicas, String name, String channel, List<String> tables) {
        replicas.getValue().add(new KnownReplica(name, Channel.of(channel), tables));
    }
}
