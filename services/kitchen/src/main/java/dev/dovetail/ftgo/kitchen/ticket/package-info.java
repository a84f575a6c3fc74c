/** Tickets: created, confirmed, revised and cancelled for orders; accepted, prepared and finished by cooks. */
@NullMarked
package dev.dovetail.ftgo.kitchen.ticket;

import org.jspecify.annotations.NullMarked;
