package dev.dovetail.ftgo.order.order;

import java.util.UUID;

/** There is no order of that id. */
public class UnknownOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownOrder(UUID id) {
        super("There is no order " + id, null, false, false);
    }
}
