/** The delivery service: finds a courier for the food of an order, and says how far it has come. */
@NullMarked
package dev.dovetail.ftgo.delivery;

import org.jspecify.annotations.NullMarked;
