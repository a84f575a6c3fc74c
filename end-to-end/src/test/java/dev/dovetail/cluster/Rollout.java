package dev.dovetail.cluster;

import java.util.Map;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import org.jspecify.annotations.Nullable;

/**
 * What a Deployment or StatefulSet is to be.
 *
 * @param done whether every pod is of the newest template, and none of an older one is left
 */
record Rollout(int replicas, boolean done, Map<String, String> selector, PodTemplateSpec template) {

    static Rollout of(HasMetadata workload) {
        return switch (workload) {
            case Deployment deployment -> of(deployment);
            case StatefulSet set -> of(set);
            default -> throw new IllegalArgumentException("Not a workload: " + workload);
        };
    }

    private static Rollout of(Deployment deployment) {
        var spec = deployment.getSpec();
        var status = deployment.getStatus();
        return new Rollout(
                spec.getReplicas(),
                deployment.getMetadata().getGeneration().equals(status.getObservedGeneration())
                        && spec.getReplicas() == number(status.getUpdatedReplicas())
                        && spec.getReplicas() == number(status.getReplicas()),
                spec.getSelector().getMatchLabels(),
                spec.getTemplate());
    }

    private static Rollout of(StatefulSet set) {
        var spec = set.getSpec();
        var status = set.getStatus();
        return new Rollout(
                spec.getReplicas(),
                set.getMetadata().getGeneration().equals(status.getObservedGeneration())
                        && spec.getReplicas() == number(status.getUpdatedReplicas())
                        && spec.getReplicas() == number(status.getReplicas()),
                spec.getSelector().getMatchLabels(),
                spec.getTemplate());
    }

    private static int number(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
