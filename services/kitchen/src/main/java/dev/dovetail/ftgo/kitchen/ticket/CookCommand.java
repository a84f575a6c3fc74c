package dev.dovetail.ftgo.kitchen.ticket;

import java.time.Instant;
import java.util.UUID;

/** What a cook does with a ticket at a display, which may send it again until it has an answer. */
public sealed interface CookCommand {

    /** Chosen by the display; the same when it is sent again. */
    UUID id();

    UUID ticketId();

    /** Takes the ticket and promises a time. */
    record Accept(UUID id, UUID ticketId, Instant readyBy) implements CookCommand {}

    /** Begins. */
    record Prepare(UUID id, UUID ticketId) implements CookCommand {}

    /** Is done. */
    record Finish(UUID id, UUID ticketId) implements CookCommand {}

    /** Where the ticket stands when it is done. */
    default TicketState result() {
        return switch (this) {
            case Accept accept -> TicketState.ACCEPTED;
            case Prepare prepare -> TicketState.PREPARING;
            case Finish finish -> TicketState.READY;
        };
    }
}
