/** Tickets over HTTP, for cooks. */
@NullMarked
package dev.dovetail.ftgo.kitchen.ticket.rest;

import org.jspecify.annotations.NullMarked;
