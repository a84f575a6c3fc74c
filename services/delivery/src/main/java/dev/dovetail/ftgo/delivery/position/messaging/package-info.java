/** Receives couriers' positions: one-way notifications. */
@NullMarked
package dev.dovetail.ftgo.delivery.position.messaging;

import org.jspecify.annotations.NullMarked;
