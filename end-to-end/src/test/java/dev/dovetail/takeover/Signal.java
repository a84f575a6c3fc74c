package dev.dovetail.takeover;

import io.fabric8.kubernetes.api.model.Pod;

import dev.dovetail.cluster.Cluster;

/** Signals to the Java process of a pod whose containers share their processes. */
enum Signal {
    KILL,
    STOP,
    CONT;

    void to(Cluster cluster, Pod pod) {
        cluster.container(pod.getMetadata().getName())
                .shell("for p in /proc/[0-9]*; do if [ \"$(cat $p/comm)\" = java ]; then kill -%s ${p#/proc/}; fi; done"
                        .formatted(name()));
    }
}
