package dev.dovetail.ftgo.order.order;

/** What the kitchen has said of the order's ticket, in the order in which a ticket comes through it. */
public enum TicketStatus {
    REQUESTED,
    CREATED,
    CONFIRMED,
    ACCEPTED,
    PREPARING,
    READY,
    REFUSED,
    CANCELLED;

    /** As the history calls it. Only what the kitchen reports has one: asking is told by PLACED, refusing by REJECTED. */
    Milestone milestone() {
        return Milestone.valueOf("TICKET_" + this);
    }
}
