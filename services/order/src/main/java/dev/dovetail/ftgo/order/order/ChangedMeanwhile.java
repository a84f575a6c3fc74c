package dev.dovetail.ftgo.order.order;

import java.util.UUID;

/** An order is no longer as the one who wants to change it has seen it. */
public class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(UUID id) {
        super(
                "The order " + id + " has changed since you have read it; read it again and decide anew",
                null,
                false,
                false);
    }
}
