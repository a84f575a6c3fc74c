package dev.dovetail.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps what every container of the namespace says while the tests run, a file for each of its runs: of a pod that was
 * deleted nothing could be asked afterwards. JUnit finds it by its service file.
 */
public final class Logs implements TestExecutionListener {

    private static final Path FOLDER = Path.of("target/cluster/logs");

    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private @Nullable Cluster cluster;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (Cluster.given()) {
            cluster = Cluster.open();
            cluster.client().pods().inform(new Pods());
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (cluster != null) {
            cluster.close();
        }
    }

    private void follow(Pod pod) {
        pod.getStatus().getContainerStatuses().stream()
                .filter(container -> container.getState().getRunning() != null)
                .forEach(container -> follow(pod, container));
    }

    private void follow(Pod pod, ContainerStatus container) {
        String name = pod.getMetadata().getName() + "-" + container.getRestartCount();
        if (!followed.add(name)) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            cluster.client()
                    .pods()
                    .withName(pod.getMetadata().getName())
                    .inContainer(container.getName())
                    .usingTimestamps()
                    .watchLog(Files.newOutputStream(FOLDER.resolve(name + ".log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Pods implements ResourceEventHandler<Pod> {

        @Override
        public void onAdd(Pod pod) {
            follow(pod);
        }

        @Override
        public void onUpdate(Pod before, Pod pod) {
            follow(pod);
        }

        @Override
        public void onDelete(Pod pod, boolean unknown) {
            // What it said is kept.
        }
    }
}
