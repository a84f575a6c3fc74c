package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

/** There is no restaurant of that id. */
public final class UnknownRestaurant extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UUID id;

    UnknownRestaurant(UUID id) {
        super("There is no restaurant " + id);
        this.id = id;
    }

    /** What was asked for. */
    public UUID id() {
        return id;
    }
}
