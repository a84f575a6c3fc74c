package dev.dovetail.ftgo.order.order.rest.v1;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.order.order.Milestone;

/**
 * What the history of version 1 tells of: all that there was when version 1 was released. Its contract promises no further
 * words, so a client may fail at one; what orders have learned to tell since, version 2 tells.
 */
@Schema(name = "Milestone")
enum Happening {
    PLACED,
    CONSUMER_VERIFIED,
    TICKET_CREATED,
    APPROVED,
    REJECTED,
    TICKET_CONFIRMED,
    TICKET_ACCEPTED,
    TICKET_PREPARING,
    TICKET_READY,
    TICKET_CANCELLED,
    CANCELLATION_REQUESTED,
    CANCELLATION_REFUSED,
    CANCELLED,
    REVISION_REQUESTED,
    REVISION_REFUSED,
    REVISED;

    /** Empty for what version 1 has no word for. */
    static Optional<Happening> of(Milestone milestone) {
        return Stream.of(values())
                .filter(happening -> happening.name().equals(milestone.name()))
                .findFirst();
    }
}
