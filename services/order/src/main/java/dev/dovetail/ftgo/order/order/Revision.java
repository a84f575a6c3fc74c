package dev.dovetail.ftgo.order.order;

import java.util.UUID;

/**
 * A change of an approved order that is being carried out.
 *
 * @param lines the new lines
 * @param authorization of the card for the new total
 */
record Revision(OrderLines lines, UUID authorization) {}
