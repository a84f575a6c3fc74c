package dev.dovetail.relay.config;

/** What happens, when a slot is made for the first time, to rows committed before it existed. */
public enum ExistingRows {
    /** They are relayed first: none is lost, some may come twice. */
    RELAY,
    /** They stay where they are: only rows committed from now on are relayed. */
    SKIP
}
