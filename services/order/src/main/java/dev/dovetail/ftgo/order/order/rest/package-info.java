/** The REST API of orders. */
@NullMarked
package dev.dovetail.ftgo.order.order.rest;

import org.jspecify.annotations.NullMarked;
