package dev.dovetail.relay.postgres;

/** What this process knows about its slot from before. */
public enum SlotMemory {
    /** Nothing. */
    NONE,
    /** It was there: if it is not now, somebody dropped it. */
    SEEN,
    /** It was dropped, and what has its name now began too late. */
    REPLACED
}
