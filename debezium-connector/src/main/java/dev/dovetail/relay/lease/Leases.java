package dev.dovetail.relay.lease;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.jspecify.annotations.Nullable;

import dev.dovetail.relay.config.InvalidSettingsException;
import dev.dovetail.relay.config.LeaseSettings;
import dev.dovetail.relay.config.RelaySettings;

/** Gives each source its leadership. Kubernetes is not touched if leases are off. */
@Singleton
public final class Leases {

    private static final int RANDOM_PART = 6;

    private final @Nullable LeaseSettings settings;
    private final Provider<KubernetesClient> client;
    private final String identity;
    private final Shares shares;

    /** Calls nobody yet. */
    public Leases(RelaySettings settings, Provider<KubernetesClient> client) {
        this.settings = settings.leases().orElse(null);
        this.client = client;
        this.identity = settings.leases().map(Leases::identity).orElse("");
        this.shares = new Shares(identity);
    }

    /** Whether leases decide who streams. */
    public boolean areUsed() {
        return settings != null;
    }

    /** What this relay calls itself in its leases; empty if there are none. */
    public String identity() {
        return identity;
    }

    /** The leadership of a source, not started. */
    public Leadership of(String source) {
        LeaseSettings leases = settings;
        if (leases == null) {
            return new SlotDecides();
        }
        KubernetesClient kubernetes = client.get();
        String namespace = leases.namespace()
                .or(() -> Optional.ofNullable(kubernetes.getNamespace()))
                .orElseThrow(
                        () -> new InvalidSettingsException(
                                List.of(
                                        "dovetail.relay.leases.namespace is not set, and"
                                                + " this process is not in a pod that would tell: give it the namespace of the leases.")));
        var lease = new LeaseClient(kubernetes, namespace, leases.name(source));
        return new Elector(source, identity, leases, lease, shares);
    }

    private static String identity(LeaseSettings leases) {
        String host = leases.identity()
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("relay");
        String random = UUID.randomUUID().toString().substring(0, RANDOM_PART);
        return (host + "_" + random).toLowerCase(Locale.ROOT);
    }
}
