package dev.dovetail.ftgo.kitchen.ticket;

/** Tells the other services what cooks did, if and when the current transaction commits. */
public interface KitchenEvents {

    void accepted(Ticket ticket);

    /** A cook has begun. */
    void preparing(Ticket ticket);

    void ready(Ticket ticket);
}
