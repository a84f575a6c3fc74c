package dev.dovetail.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.awaitility.Awaitility;

/** One of the programs {@link dev.dovetail.cluster.inside}, running in a pod of its own, as restricted as any. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final AtomicInteger COUNT = new AtomicInteger();

    // It is promised a part of the processor, or what it measures would be its own waiting.
    // The runner's manifest names all libraries of the application, whatever the layout of the image.
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: %1$s
              labels: {app.kubernetes.io/name: %1$s, app.kubernetes.io/part-of: cluster-tests}
            spec:
              restartPolicy: Never
              automountServiceAccountToken: false
              enableServiceLinks: false
              terminationGracePeriodSeconds: 1
              securityContext: {runAsNonRoot: true, runAsUser: 1001, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: program
                  command: [java, -XX:TieredStopAtLevel=1, -XX:+UseSerialGC, -Xmx128m, -cp, "%2$s/*:/deployments/quarkus-run.jar"]
                  securityContext:
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities: {drop: [ALL]}
                  resources: {requests: {cpu: 100m, memory: 64Mi}}
                  volumeMounts:
                    - {name: inside, mountPath: %2$s}
                    - {name: tmp, mountPath: /tmp}
              volumes:
                - {name: inside, configMap: {name: %3$s}}
                - {name: tmp, emptyDir: {}}
            """;

    private final Cluster cluster;
    private final String pod;

    private Program(Cluster cluster, String pod) {
        this.cluster = cluster;
        this.pod = pod;
    }

    /** Starts its {@code main}; returns when the pod is created. */
    public static Program start(Cluster cluster, String image, Class<?> main, Object... arguments) {
        InsideJar.provide(cluster);
        String name = main.getSimpleName().toLowerCase(Locale.ROOT) + "-" + COUNT.incrementAndGet();
        cluster.client().pods().resource(pod(name, image, main, arguments)).create();
        return new Program(cluster, name);
    }

    /** Its pod's name. */
    public String pod() {
        return pod;
    }

    /** Waits until it has said a line that begins like that. */
    public Program awaitSaid(String beginning) {
        Awaitility.await(pod + " to say " + beginning).atMost(PATIENCE).until(() -> {
            failIfFailed();
            return output().lines().anyMatch(line -> line.startsWith(beginning));
        });
        return this;
    }

    /** What it said last that was ended by a line with that word; nothing if there was no such line yet. */
    public Findings lately(String end) {
        var lately = new ArrayList<String>();
        var lines = new ArrayList<String>();
        for (String line : output().lines().toList()) {
            if (line.startsWith(end)) {
                lately = lines;
                lines = new ArrayList<>();
            } else {
                lines.add(line);
            }
        }
        return new Findings(lately);
    }

    /** Tells it to come to its end; those that run until then look for this file. */
    public void stop() {
        cluster.container(pod).shell(": > /tmp/stop");
    }

    /**
     * Waits for its end.
     *
     * @return what it found
     * @throws AssertionError if it fails
     */
    public Findings awaitEnd() {
        Awaitility.await(pod + " to end").atMost(PATIENCE).until(() -> {
            failIfFailed();
            return phase().equals("Succeeded");
        });
        return new Findings(output().lines().toList());
    }

    @Override
    public void close() {
        cluster.client().pods().withName(pod).withGracePeriod(0).delete();
    }

    private void failIfFailed() {
        if (phase().equals("Failed")) {
            throw new AssertionError(pod + " failed:\n" + output());
        }
    }

    private String phase() {
        Pod now = cluster.client().pods().withName(pod).get();
        if (now == null) {
            throw new AssertionError(pod + " is gone");
        }
        return now.getStatus().getPhase();
    }

    private String output() {
        return phase().equals("Pending")
                ? ""
                : cluster.client().pods().withName(pod).getLog();
    }

    private static Pod pod(String name, String image, Class<?> main, Object... arguments) {
        Pod pod = Serialization.unmarshal(POD.formatted(name, InsideJar.FOLDER, InsideJar.NAME), Pod.class);
        var container = pod.getSpec().getContainers().getFirst();
        container.setImage(image);
        container.getCommand().add(main.getName());
        Arrays.stream(arguments).map(Object::toString).forEach(container.getCommand()::add);
        return pod;
    }

    /**
     * What a program said.
     *
     * @param lines of its standard output
     */
    public record Findings(List<String> lines) {

        /** The number that it gave that name. */
        public long number(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + "="))
                    .map(line -> Long.parseLong(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + name + " in " + lines));
        }

        /** What stands behind each line that begins with that word. */
        public List<String> each(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .map(line -> line.substring(word.length() + 1))
                    .toList();
        }
    }
}
