package dev.dovetail.ftgo.order.order;

/** Something that happened to an order, as its history tells. */
public enum Milestone {
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
    REVISED
}
