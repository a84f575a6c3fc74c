package dev.dovetail.relay;

import java.util.HashMap;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;

/** The Lease API alone: what is written is kept, versions are checked, watches are told. */
public final class KubernetesApi implements AutoCloseable {

    public static final String NAMESPACE = "shop";

    private final KubernetesMockServer server;
    private final KubernetesClient client;

    private KubernetesApi(KubernetesMockServer server) {
        this.server = server;
        this.client = server.createClient();
    }

    public static KubernetesApi start() {
        var server = new KubernetesMockServer(
                new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);
        server.init();
        return new KubernetesApi(server);
    }

    public String url() {
        return server.url("/");
    }

    /** For a relay in this JVM. */
    public KubernetesClient client() {
        return client;
    }

    public Lease lease(String name) {
        return client.leases().inNamespace(NAMESPACE).withName(name).get();
    }

    /** Somebody else writes into the lease. */
    public void take(String name, String holder) {
        client.leases().inNamespace(NAMESPACE).withName(name).edit(lease -> {
            lease.getSpec().setHolderIdentity(holder);
            return lease;
        });
    }

    /** It does not answer any more. */
    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
