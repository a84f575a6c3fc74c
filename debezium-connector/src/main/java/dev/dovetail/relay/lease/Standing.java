package dev.dovetail.relay.lease;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What is known about the lead of a source.
 *
 * @param leader the identity of the relay that leads; empty if none does, or if it is not known
 * @param known whether it can be said at all
 * @param detail for operators
 */
public record Standing(Optional<String> leader, boolean known, String detail) {

    static Standing leading(String identity) {
        return new Standing(Optional.of(identity), true, "This relay leads.");
    }

    static Standing of(@Nullable Sighting seen, Optional<String> problem) {
        if (problem.isPresent() || seen == null) {
            return new Standing(Optional.empty(), false, problem.orElse("The lease has not been looked at yet."));
        }
        if (seen.holder().isEmpty()) {
            return new Standing(Optional.empty(), true, "No relay leads this source; this one stands by.");
        }
        return new Standing(
                Optional.of(seen.holder()), true, "Relay " + seen.holder() + " leads this source; this one stands by.");
    }
}
