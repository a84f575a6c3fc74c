package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.WithDefault;

/**
 * Hot standby on Kubernetes: several relays share the sources, and a Lease of the Kubernetes API for each source says
 * which of them streams it.
 */
public interface LeasesConfig {

    /**
     * Whether a source streams only while this relay holds its Lease. Without leases the replication slot decides, and
     * no Kubernetes is needed.
     */
    @WithDefault("false")
    boolean enabled();

    /** Namespace of the leases. Default: the pod's. */
    Optional<String> namespace();

    /**
     * What the leases' names begin with: that of source {@code orders} is {@code dovetail-relay-orders}. Upper case
     * letters of the source become lower case and {@code _} becomes {@code -}. Relays with the same prefix in the same
     * namespace share their sources; others need a prefix of their own.
     */
    @WithDefault("dovetail-relay")
    String prefix();

    /**
     * What this relay calls itself in the leases. Default: the host's name, which in a pod is the pod's. A random part is
     * appended for each process, so that a container that was restarted is not taken for the one before.
     */
    Optional<String> identity();

    /**
     * How long others wait after the last sign of a holder before they take its lease, in whole seconds. The time a
     * source stands still after its relay died is about this, plus a second.
     */
    @WithDefault("2s")
    Duration duration();

    /**
     * A holder that has not renewed its lease for so long sends nothing more. Shorter than {@code duration}: the rest is
     * what a holder has to stop in.
     */
    @WithDefault("1500ms")
    Duration renewDeadline();

    /** How often a holder renews, and how soon a failed call is tried again. At most a third of the deadline. */
    @WithDefault("500ms")
    Duration retryPeriod();

    /**
     * A holder whose source has not worked for so long, because Postgres or Kafka cannot be reached from here, lets
     * another relay try. If none takes the lease within twice the {@code duration}, it goes on trying itself.
     */
    @WithDefault("20s")
    Duration giveUpAfter();
}
