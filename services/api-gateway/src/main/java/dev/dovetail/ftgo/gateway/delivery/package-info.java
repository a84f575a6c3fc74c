/** How the food of an order gets to its consumer. */
@NullMarked
package dev.dovetail.ftgo.gateway.delivery;

import org.jspecify.annotations.NullMarked;
