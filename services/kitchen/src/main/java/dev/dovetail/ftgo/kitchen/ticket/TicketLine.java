package dev.dovetail.ftgo.kitchen.ticket;

import jakarta.persistence.Embeddable;

/**
 * One thing to prepare.
 *
 * @param menuItemId its id on the restaurant's menu
 * @param name its name when it was ordered
 * @param quantity how many, at least 1
 */
@Embeddable
public record TicketLine(String menuItemId, String name, int quantity) {

    /** @throws IllegalArgumentException if the quantity is less than 1 */
    public TicketLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity of " + menuItemId + " is " + quantity + "; it is at least 1");
        }
    }
}
