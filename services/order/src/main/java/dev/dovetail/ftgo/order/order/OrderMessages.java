package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.UUID;

/**
 * What an order says to others while it changes. All of it is sent with the transaction that saves the change. A command
 * whose answer could be mistaken for that to another returns its id, which the answer will name.
 */
public interface OrderMessages {

    void placed(Order order);

    void approved(Order order, Instant at);

    void rejected(Order order, Reason reason, Instant at);

    void cancelled(Order order, Instant at);

    void revised(Order order, Instant at);

    void verifyConsumer(Order order);

    void createTicket(Order order);

    UUID confirmTicket(Order order);

    UUID cancelTicket(Order order);

    UUID reviseTicket(Order order, OrderLines lines);

    /**
     * Asks to authorize the card for what those lines cost.
     *
     * @return the authorization's id, chosen here, by which the card's answer names it
     */
    UUID authorizeCard(Order order, OrderLines lines);

    /** Asks to give the money free. Harmless if the card was never authorized under that id. */
    void reverseAuthorization(Order order, UUID authorization);
}
