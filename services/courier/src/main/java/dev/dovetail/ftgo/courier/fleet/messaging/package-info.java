/** Hears offers and bids for them; tells what couriers do, and where they are. */
@NullMarked
package dev.dovetail.ftgo.courier.fleet.messaging;

import org.jspecify.annotations.NullMarked;
