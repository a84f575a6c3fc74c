package dev.dovetail.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;

/**
 * A namespace into which FTGO, its Postgres and its Kafka were installed; {@code ./test-cluster} does that, and says by
 * system properties which one it is. The cluster is that of {@code KUBECONFIG}.
 */
public final class Cluster implements AutoCloseable {

    /** The name of FTGO's Helm release. */
    public static final String RELEASE = "ftgo";

    private static final String PROPERTY = "dovetail.cluster.namespace";

    private final KubernetesClient client;
    private final String namespace;

    private Cluster(KubernetesClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    /** Whether the tests are to look at a cluster and not at this machine. */
    public static boolean given() {
        return name().isPresent();
    }

    /** @throws IllegalStateException if none is given */
    public static Cluster open() {
        String namespace = name().orElseThrow(
                        () -> new IllegalStateException("These tests look at a cluster: call them by ./test-cluster"));
        return new Cluster(
                new KubernetesClientBuilder()
                        .editOrNewConfig()
                        .withNamespace(namespace)
                        .endConfig()
                        .build(),
                namespace);
    }

    /** All requests of it go to the namespace. */
    public KubernetesClient client() {
        return client;
    }

    public String namespace() {
        return namespace;
    }

    public Workload deployment(String name) {
        return new Workload(client, client.apps().deployments().withName(name), name);
    }

    public Workload statefulSet(String name) {
        return new Workload(client, client.apps().statefulSets().withName(name), name);
    }

    /** The relay of FTGO's release. */
    public Workload relay() {
        return relay(RELEASE);
    }

    /** The relay of a release, whatever its name was made of. */
    public Workload relay(String release) {
        return client
                .apps()
                .deployments()
                .withLabel("app.kubernetes.io/component", "relay")
                .withLabel("app.kubernetes.io/instance", release)
                .list()
                .getItems()
                .stream()
                .map(deployment -> deployment(deployment.getMetadata().getName()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Release " + release + " has no relay in " + namespace));
    }

    public Container container(String pod) {
        return new Container(client, pod);
    }

    /** The sum of those samples of a metric of a pod that hold this text. */
    public double metric(String pod, String metric, String text) {
        String path = "/api/v1/namespaces/%s/pods/%s:8080/proxy/q/metrics".formatted(namespace, pod);
        return client.raw(path)
                .lines()
                .filter(line -> line.startsWith(metric + "{") && line.contains(text))
                .map(line -> line.substring(line.indexOf("} ") + 2).split(" "))
                .mapToDouble(value -> Double.parseDouble(value[0]))
                .sum();
    }

    /** The value of a key of a Secret. */
    public String secret(String name, String key) {
        var secret = client.secrets().withName(name).get();
        if (secret == null || secret.getData() == null || !secret.getData().containsKey(key)) {
            throw new IllegalStateException("There is no Secret " + name + " with a key " + key + " in " + namespace);
        }
        return new String(Base64.getDecoder().decode(secret.getData().get(key)), StandardCharsets.UTF_8);
    }

    /** The time on the clock of the pods, which need not be that of this machine. */
    public Instant now(String pod) {
        return Instant.ofEpochMilli(
                Long.parseLong(container(pod).run("date", "+%s%3N").strip()));
    }

    @Override
    public void close() {
        client.close();
    }

    private static Optional<String> name() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(name -> !name.isBlank());
    }
}
