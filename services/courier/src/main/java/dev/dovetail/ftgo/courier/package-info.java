/** The courier service: one fleet of simulated couriers, who bid for deliveries and carry them out. */
@NullMarked
package dev.dovetail.ftgo.courier;

import org.jspecify.annotations.NullMarked;
