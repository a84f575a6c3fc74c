/** Orders: how they are placed, approved, cancelled and revised, and what is asked of others meanwhile. */
@NullMarked
package dev.dovetail.ftgo.order.order;

import org.jspecify.annotations.NullMarked;
