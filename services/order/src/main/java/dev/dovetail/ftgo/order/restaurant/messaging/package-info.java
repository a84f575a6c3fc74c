/** What the restaurant service publishes, into the replica. */
@NullMarked
package dev.dovetail.ftgo.order.restaurant.messaging;

import org.jspecify.annotations.NullMarked;
