package dev.dovetail.ftgo.kitchen.ticket;

import java.util.UUID;

/** A command has the id of another one that was done before. */
public final class CommandIdReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandIdReused(UUID commandId) {
        super("Another command has had the id " + commandId, null, false, false);
    }
}
