/** Restaurants and their menus. */
@NullMarked
package dev.dovetail.ftgo.gateway.restaurant;

import org.jspecify.annotations.NullMarked;
