/** The fleet: how it bids, who its couriers are and what they carry. */
@NullMarked
package dev.dovetail.ftgo.courier.fleet;

import org.jspecify.annotations.NullMarked;
