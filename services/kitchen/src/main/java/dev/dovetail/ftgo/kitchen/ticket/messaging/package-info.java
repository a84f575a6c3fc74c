/** Receives what orders ask of the kitchen, and answers; tells what cooks do. */
@NullMarked
package dev.dovetail.ftgo.kitchen.ticket.messaging;

import org.jspecify.annotations.NullMarked;
