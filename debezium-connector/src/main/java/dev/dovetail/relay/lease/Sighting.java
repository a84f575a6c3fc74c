package dev.dovetail.relay.lease;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A lease as last seen, and when its holder last gave a sign. The time is this process' own: clocks of different machines
 * are not compared.
 *
 * @param claim what stood in it, null if there was none
 * @param sign of {@link System#nanoTime}, when the holder's last sign was seen first
 */
record Sighting(@Nullable Claim claim, long sign) {

    /** The first look. A lease that is not there then never was, or was deleted while no relay was about. */
    static Sighting first(Optional<Claim> seen, Duration duration) {
        long now = System.nanoTime();
        return new Sighting(seen.orElse(null), seen.isPresent() ? now : now - duration.toNanos());
    }

    /** What is known after this was seen too. Older versions are passed over: calls and the watch overtake each other. */
    Sighting then(Optional<Claim> seen) {
        if (seen.isEmpty()) {
            // Deleted by somebody: its holder does not know yet, and is waited for as if it had just renewed.
            return claim == null ? this : new Sighting(null, System.nanoTime());
        }
        Claim next = seen.get();
        if (claim == null) {
            return new Sighting(next, System.nanoTime());
        }
        if (next.version() <= claim.version()) {
            return this;
        }
        boolean sameSign = next.holder().equals(claim.holder()) && Objects.equals(next.renewed(), claim.renewed());
        return new Sighting(next, sameSign ? sign : System.nanoTime());
    }

    String holder() {
        return claim == null ? "" : claim.holder();
    }

    /** Whether nobody else has a better right: it is this relay's own, or kept for it. */
    boolean isMeantFor(String identity) {
        return claim != null
                && (claim.holder().equals(identity) || claim.reservedFor().equals(identity));
    }

    /** How long a relay must still wait before it may take the lease; not above 0 if it may. */
    Duration wait(String identity, Duration duration) {
        Duration sinceSign = Duration.ofNanos(System.nanoTime() - sign);
        if (claim == null) {
            return duration.minus(sinceSign);
        }
        if (claim.holder().equals(identity)) {
            return sinceSign.negated();
        }
        if (claim.isFree()) {
            boolean open = claim.reservedFor().isEmpty() || claim.reservedFor().equals(identity);
            return open ? sinceSign.negated() : duration.minus(sinceSign);
        }
        // A holder with other settings knows best how long it may think that it leads.
        Duration valid = claim.duration().compareTo(duration) > 0 ? claim.duration() : duration;
        return valid.minus(sinceSign);
    }
}
