package dev.dovetail.messaging.retention;

import java.time.Instant;
import java.util.UUID;

/** The time before which rows are old. */
record Cutoff(Instant time) {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** The smallest UUIDv7 of that time. */
    UUID smallestId() {
        return new UUID(time.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }
}
