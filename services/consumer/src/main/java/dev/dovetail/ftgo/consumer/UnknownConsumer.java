package dev.dovetail.ftgo.consumer;

import java.util.UUID;

/** There is no consumer of that id. */
public final class UnknownConsumer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownConsumer(UUID id) {
        super(Objection.unknown(id).reason());
    }
}
