package dev.dovetail.takeover;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import org.awaitility.Awaitility;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Helm;
import dev.dovetail.cluster.Image;
import dev.dovetail.cluster.Workload;

/** A relay with one source, installed from its chart as anybody would: one pod leads, one stands by. */
final class NumberedRelay implements AutoCloseable {

    private static final String RELEASE = "numbered";
    private static final String SECRET = "numbered-relay-db";

    private final Cluster cluster;
    private final Helm helm;
    private final NumberedDatabase database;
    private final Workload workload;

    private NumberedRelay(Cluster cluster, Helm helm, NumberedDatabase database) {
        this.cluster = cluster;
        this.helm = helm;
        this.database = database;
        this.workload = cluster.relay(RELEASE);
    }

    /** Installs it, and waits until both pods are ready. */
    static NumberedRelay install(Cluster cluster) {
        var database = new NumberedDatabase(cluster);
        var helm = new Helm(cluster);
        helm.run("uninstall", RELEASE, "--ignore-not-found", "--wait");
        database.create();
        cluster.client()
                .secrets()
                .resource(new SecretBuilder()
                        .withNewMetadata()
                        .withName(SECRET)
                        .endMetadata()
                        .addToStringData("username", "numbered_relay")
                        .addToStringData("password", database.password())
                        .build())
                .serverSideApply();
        helm.run(arguments(Image.of(cluster.relay().image())).toArray(String[]::new));
        return new NumberedRelay(cluster, helm, database);
    }

    private static List<String> arguments(Image image) {
        return List.of(
                "install",
                RELEASE,
                Helm.chart("dovetail-relay"),
                "--wait",
                "--set",
                "image.registry=" + image.registry(),
                "--set",
                "image.repository=" + image.repository(),
                "--set-string",
                "image.tag=" + image.tag(),
                "--set",
                "resources.requests.cpu=50m",
                "--set",
                "kafka.bootstrapServers=kafka:9092",
                "--set",
                "sources.numbered.host=postgres",
                "--set",
                "sources.numbered.database=" + NumberedDatabase.NAME,
                "--set",
                "sources.numbered.existingSecret=" + SECRET);
    }

    Workload workload() {
        return workload;
    }

    NumberedDatabase database() {
        return database;
    }

    /** Changes its pods in what no user would want to change, and waits for the new ones. */
    void change(Consumer<PodSpec> change) {
        cluster.client().apps().deployments().withName(workload.name()).edit(deployment -> {
            change.accept(deployment.getSpec().getTemplate().getSpec());
            return deployment;
        });
        workload.awaitReady();
    }

    /** Changes the environment of its pods. */
    static void environment(PodSpec pod, Map<String, String> variables) {
        var container = new ContainerBuilder(pod.getContainers().getFirst());
        variables.forEach((name, value) ->
                container.addNewEnv().withName(name).withValue(value).endEnv());
        pod.setContainers(List.of(container.build()));
    }

    /** Who holds the lease: a process, not a pod; empty if nobody does. */
    String holder() {
        return cluster.client().leases().list().getItems().stream()
                .filter(lease -> lease.getMetadata().getName().endsWith("-" + RELEASE))
                .map(Lease::getSpec)
                .map(spec -> spec.getHolderIdentity() == null ? "" : spec.getHolderIdentity())
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no lease of source " + RELEASE));
    }

    /** The pod of that holder. */
    Pod pod(String holder) {
        return workload.pods().stream()
                .filter(pod -> holder.startsWith(pod.getMetadata().getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No pod is " + holder));
    }

    /** Waits until another process holds the lease, and everything committed by now has been relayed. */
    void awaitTakenOverFrom(String holder) {
        Awaitility.await("another than " + holder + " to lead")
                .atMost(Duration.ofSeconds(90))
                .until(this::holder, now -> !now.isEmpty() && !now.equals(holder));
        database.awaitRelayed();
    }

    @Override
    public void close() {
        helm.run("uninstall", RELEASE, "--ignore-not-found", "--wait");
        database.drop();
        database.close();
    }
}
