/** Restaurants, what they serve, where they deliver and when they are open. */
@NullMarked
package dev.dovetail.ftgo.restaurant;

import org.jspecify.annotations.NullMarked;
