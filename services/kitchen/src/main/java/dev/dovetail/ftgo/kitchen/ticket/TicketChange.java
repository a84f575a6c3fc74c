package dev.dovetail.ftgo.kitchen.ticket;

import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** A change of a ticket that the cooks of its restaurant see; it never changes itself. */
@Entity
public class TicketChange {

    @EmbeddedId
    private Key key;

    private UUID ticketId;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @Convert(converter = SnapshotColumn.class)
    private TicketSnapshot ticket;

    private @Nullable UUID commandId;

    /** For JPA. */
    protected TicketChange() {}

    TicketChange(long position, Ticket ticket, @Nullable UUID commandId) {
        this.key = new Key(ticket.restaurantId(), position);
        this.ticketId = ticket.id();
        this.state = ticket.state();
        this.ticket = TicketSnapshot.of(ticket);
        this.commandId = commandId;
    }

    /** Its place among the changes of the restaurant's tickets, from 1. */
    public long position() {
        return key.position();
    }

    /** The ticket afterwards. */
    public TicketSnapshot ticket() {
        return ticket;
    }

    @Embeddable
    record Key(UUID restaurantId, long position) {}
}
