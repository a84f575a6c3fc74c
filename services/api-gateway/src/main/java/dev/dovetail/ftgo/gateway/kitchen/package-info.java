/** What the kitchen does with an order. */
@NullMarked
package dev.dovetail.ftgo.gateway.kitchen;

import org.jspecify.annotations.NullMarked;
