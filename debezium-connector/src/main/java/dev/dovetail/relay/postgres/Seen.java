package dev.dovetail.relay.postgres;

import java.util.Optional;

/**
 * A database as it was found, without anything changed.
 *
 * @param table the outbox
 * @param slot empty if it is not there
 */
public record Seen(OutboxTable table, Optional<SlotStatus> slot) {

    /** Whether a relay streams it. */
    public boolean isInUse() {
        return slot.filter(SlotStatus::active).isPresent();
    }
}
