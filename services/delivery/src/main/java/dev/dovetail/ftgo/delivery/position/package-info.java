/** Where couriers are, as far as their last report got through. */
@NullMarked
package dev.dovetail.ftgo.delivery.position;

import org.jspecify.annotations.NullMarked;
