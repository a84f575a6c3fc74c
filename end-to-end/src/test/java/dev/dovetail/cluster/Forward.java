package dev.dovetail.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A port of a workload, reached from this machine. It follows one pod, and is opened to another when that is gone. */
public final class Forward implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KubernetesClient client;
    private final Workload workload;
    private final int port;

    private @Nullable LocalPortForward open;
    private String pod = "";

    public Forward(Cluster cluster, Workload workload, int port) {
        this.client = cluster.client();
        this.workload = workload;
        this.port = port;
    }

    /** The port on this machine; waits for a pod that is ready if the one it led to is not any more. */
    public synchronized int localPort() {
        if (open == null || !open.isAlive() || open.errorOccurred() || !leadsToReady()) {
            close();
            Pod ready = Awaitility.await("a pod of " + workload.name() + " to be ready")
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .until(workload::readyPods, pods -> !pods.isEmpty())
                    .getFirst();
            pod = ready.getMetadata().getName();
            open = client.pods().withName(pod).portForward(port);
        }
        return open.getLocalPort();
    }

    @Override
    public synchronized void close() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                open = null;
            }
        }
    }

    private boolean leadsToReady() {
        Pod now = client.pods().withName(pod).get();
        return now != null && Workload.isReady(now);
    }
}
