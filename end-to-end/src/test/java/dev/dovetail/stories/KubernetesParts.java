package dev.dovetail.stories;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.fabric8.kubernetes.api.model.Pod;
import org.awaitility.Awaitility;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Forward;
import dev.dovetail.cluster.Workload;

/** Pods of a cluster, reached through forwarded ports, with the passwords of its Secrets. */
final class KubernetesParts implements Parts {

    private static final int HTTP = 8080;
    private static final int SQL = 5432;

    private final Cluster cluster;
    private final Map<Part, Workload> workloads = new EnumMap<>(Part.class);
    private final Map<Part, Integer> replicas = new EnumMap<>(Part.class);
    private final Map<Part, Forward> forwards = new EnumMap<>(Part.class);

    private KubernetesParts(Cluster cluster) {
        this.cluster = cluster;
        for (Part part : Part.values()) {
            Workload workload = workloadOf(cluster, part);
            workloads.put(part, workload);
            replicas.put(part, workload.replicas());
            forwards.put(part, new Forward(cluster, workload, part == Part.POSTGRES ? SQL : HTTP));
        }
    }

    /** Everything that {@code ./test-cluster} has installed, ready. */
    static KubernetesParts open() {
        var parts = new KubernetesParts(Cluster.open());
        parts.workloads.values().forEach(Workload::awaitReady);
        return parts;
    }

    Cluster cluster() {
        return cluster;
    }

    Workload workload(Part part) {
        return workloads.get(part);
    }

    @Override
    public URI address(Part service) {
        return URI.create("http://127.0.0.1:" + forwards.get(service).localPort());
    }

    @Override
    public Connection connect(Part service) throws SQLException {
        String secret = "ftgo-" + nameOf(service) + "-db";
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + forwards.get(Part.POSTGRES).localPort() + "/ftgo_" + nameOf(service),
                cluster.secret(secret, "username"),
                cluster.secret(secret, "password"));
    }

    @Override
    public void stop(Part part) {
        Workload workload = workloads.get(part);
        List<Pod> pods = workload.pods();
        workload.scale(0);
        workload.awaitGone(pods);
    }

    /** Another pod is started in its place at once, which is what Kubernetes is for. */
    @Override
    public void kill(Part part) {
        Workload workload = workloads.get(part);
        if (part == Part.POSTGRES) {
            crash(workload);
        } else {
            List<Pod> pods = workload.pods();
            pods.forEach(workload::deleteWithoutGrace);
            workload.awaitGone(pods);
        }
    }

    /**
     * Ends Postgres without a checkpoint, so that it has to recover. Its pod is not deleted without grace: the next one
     * would be given the volume while this one still writes to it.
     */
    private void crash(Workload postgres) {
        Pod pod = postgres.pods().getFirst();
        int restarts = Workload.restarts(pod);
        cluster.container(pod.getMetadata().getName()).shell("kill -QUIT 1");
        Awaitility.await("Postgres to have ended")
                .until(() -> Workload.restarts(postgres.pods().getFirst()) > restarts);
    }

    @Override
    public void start(Part part) {
        Workload workload = workloads.get(part);
        if (workload.replicas() != replicas.get(part)) {
            workload.scale(replicas.get(part));
        }
        workload.awaitReady();
    }

    @Override
    public String run(Part part) {
        return workloads.get(part).run();
    }

    @Override
    public String logs() {
        return "target/cluster/logs";
    }

    @Override
    public void close() {
        forwards.values().forEach(Forward::close);
        cluster.close();
    }

    private static Workload workloadOf(Cluster cluster, Part part) {
        return switch (part) {
            case POSTGRES, KAFKA -> cluster.statefulSet(nameOf(part));
            case RELAY -> cluster.relay();
            default -> cluster.deployment(nameOf(part));
        };
    }

    private static String nameOf(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
