/** Restaurants over HTTP. */
@NullMarked
package dev.dovetail.ftgo.restaurant.rest;

import org.jspecify.annotations.NullMarked;
