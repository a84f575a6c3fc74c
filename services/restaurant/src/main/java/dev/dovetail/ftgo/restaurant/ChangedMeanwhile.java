package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

/** A restaurant is no longer as the one who wants to revise it has seen it. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(UUID id) {
        super("The restaurant " + id + " has changed since you have read it; read it again and decide anew");
    }
}
