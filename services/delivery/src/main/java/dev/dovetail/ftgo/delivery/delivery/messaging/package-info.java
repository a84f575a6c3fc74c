/** Offers deliveries to courier fleets and takes their bids; hears of kitchens, orders and couriers; tells everyone. */
@NullMarked
package dev.dovetail.ftgo.delivery.delivery.messaging;

import org.jspecify.annotations.NullMarked;
