package dev.dovetail.relay.lease;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.coordination.v1.LeaseBuilder;
import org.jspecify.annotations.Nullable;

/** What stands in a Lease, and what is to be written into it. */
record Claim(Lease lease) {

    /** The identity of a relay that leads fewer sources and asks for this one. */
    static final String WANTED_BY = "relay.dovetail.dev/wanted-by";

    /** The identity of the relay a released lease is kept for. */
    static final String RESERVED_FOR = "relay.dovetail.dev/reserved-for";

    static Claim absent(String namespace, String name) {
        return new Claim(new LeaseBuilder()
                .withNewMetadata()
                .withNamespace(namespace)
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build());
    }

    /** Empty if nobody holds it. */
    String holder() {
        return Objects.requireNonNullElse(lease.getSpec().getHolderIdentity(), "");
    }

    boolean isFree() {
        return holder().isEmpty();
    }

    /** The holder's last sign; only compared with others, never with a clock. */
    @Nullable
    ZonedDateTime renewed() {
        return lease.getSpec().getRenewTime();
    }

    /** How long its holder said it is valid. */
    Duration duration() {
        return Duration.ofSeconds(Objects.requireNonNullElse(lease.getSpec().getLeaseDurationSeconds(), 0));
    }

    String wantedBy() {
        return annotation(WANTED_BY);
    }

    String reservedFor() {
        return annotation(RESERVED_FOR);
    }

    /** 0 if the API server does not know it yet. */
    long version() {
        String version = lease.getMetadata().getResourceVersion();
        return version == null || version.isEmpty() ? 0 : Long.parseLong(version);
    }

    Claim taken(String holder, Duration duration) {
        var now = now();
        int before = Objects.requireNonNullElse(lease.getSpec().getLeaseTransitions(), 0);
        var taken = builder("", "")
                .editSpec()
                .withHolderIdentity(holder)
                .withLeaseDurationSeconds(Math.toIntExact(duration.toSeconds()))
                .withRenewTime(now);
        if (!holder.equals(holder()) || lease.getSpec().getAcquireTime() == null) {
            taken.withAcquireTime(now).withLeaseTransitions(version() == 0 ? 0 : before + 1);
        }
        return new Claim(taken.endSpec().build());
    }

    /** @param next whom it is kept for; empty for anybody */
    Claim released(String next) {
        return new Claim(builder("", next)
                .editSpec()
                .withHolderIdentity(null)
                .withRenewTime(now())
                .endSpec()
                .build());
    }

    Claim wanted(String by) {
        return new Claim(builder(by, reservedFor()).build());
    }

    private LeaseBuilder builder(String wantedBy, String reservedFor) {
        Map<String, String> annotations = new HashMap<>(
                Objects.requireNonNullElse(lease.getMetadata().getAnnotations(), Map.<String, String>of()));
        set(annotations, WANTED_BY, wantedBy);
        set(annotations, RESERVED_FOR, reservedFor);
        return new LeaseBuilder(lease)
                .editMetadata()
                .withAnnotations(annotations)
                .endMetadata();
    }

    private static void set(Map<String, String> annotations, String name, String value) {
        if (value.isEmpty()) {
            annotations.remove(name);
        } else {
            annotations.put(name, value);
        }
    }

    private String annotation(String name) {
        var annotations = lease.getMetadata().getAnnotations();
        return annotations == null ? "" : Objects.requireNonNullElse(annotations.get(name), "");
    }

    private static ZonedDateTime now() {
        return ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
