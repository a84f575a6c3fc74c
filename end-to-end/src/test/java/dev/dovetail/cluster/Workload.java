package dev.dovetail.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import org.awaitility.Awaitility;

/** A Deployment or StatefulSet, and its pods. */
public final class Workload {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KubernetesClient client;
    private final RollableScalableResource<? extends HasMetadata> resource;
    private final String name;

    Workload(KubernetesClient client, RollableScalableResource<? extends HasMetadata> resource, String name) {
        this.client = client;
        this.resource = resource;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** Its pods, those among them that are ending. */
    public List<Pod> pods() {
        return client.pods().withLabels(rollout().selector()).list().getItems();
    }

    /** Those of its pods that take requests and are not ending. */
    public List<Pod> readyPods() {
        return pods().stream().filter(Workload::isReady).toList();
    }

    /** How many pods it is to have. */
    public int replicas() {
        return rollout().replicas();
    }

    /** The image of its first container. */
    public String image() {
        return rollout().template().getSpec().getContainers().getFirst().getImage();
    }

    /** Asks for so many pods and does not wait for them. */
    public void scale(int replicas) {
        resource.scale(replicas);
    }

    /** As {@code kubectl rollout restart} does; does not wait. */
    public void restart() {
        resource.rolling().restart();
    }

    /** Waits until all its pods are of its newest template, ready, and as many as asked for. */
    public void awaitReady() {
        Awaitility.await("all pods of " + name + " to be ready")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> {
                    Rollout rollout = rollout();
                    return rollout.done() && readyPods().size() == rollout.replicas();
                });
    }

    /**
     * Waits until none of these pods is left.
     *
     * @throws AssertionError if one needed longer than its grace period, after which it is killed
     */
    public void awaitGone(List<Pod> pods) {
        Set<String> uids = pods.stream().map(pod -> pod.getMetadata().getUid()).collect(Collectors.toSet());
        Instant deadline = Instant.now().plusSeconds(grace(pods));
        Awaitility.await("the pods of " + name + " to go")
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> pods().stream()
                        .noneMatch(pod -> uids.contains(pod.getMetadata().getUid())));
        if (Instant.now().isAfter(deadline)) {
            throw new AssertionError(name + " did not end within its " + grace(pods) + " s of grace");
        }
    }

    /** As {@code kubectl delete pod --grace-period=0 --force} does: the pod is forgotten at once, and killed. */
    public void deleteWithoutGrace(Pod pod) {
        client.pods().withName(pod.getMetadata().getName()).withGracePeriod(0).delete();
    }

    /** Tells one run of its processes from the next. */
    public String run() {
        return pods().stream()
                .map(pod -> pod.getMetadata().getName() + " restarted " + restarts(pod))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** How often containers of the pod have ended and were started again. */
    public static int restarts(Pod pod) {
        return pod.getStatus().getContainerStatuses().stream()
                .mapToInt(ContainerStatus::getRestartCount)
                .sum();
    }

    static boolean isReady(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() == null && Readiness.isPodReady(pod);
    }

    private Rollout rollout() {
        HasMetadata existing = resource.get();
        if (existing == null) {
            throw new IllegalStateException("There is no " + name + " in " + client.getNamespace());
        }
        return Rollout.of(existing);
    }

    private static long grace(List<Pod> pods) {
        return pods.stream()
                .mapToLong(pod -> pod.getSpec().getTerminationGracePeriodSeconds())
                .max()
                .orElse(0);
    }
}
