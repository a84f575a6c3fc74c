/** Deliveries over HTTP, for those who wait for them. */
@NullMarked
package dev.dovetail.ftgo.delivery.delivery.rest;

import org.jspecify.annotations.NullMarked;
