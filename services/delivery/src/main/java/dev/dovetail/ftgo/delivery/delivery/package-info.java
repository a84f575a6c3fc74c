/** Deliveries: offered to courier fleets, given to the best bid, followed until the food is handed over. */
@NullMarked
package dev.dovetail.ftgo.delivery.delivery;

import org.jspecify.annotations.NullMarked;
