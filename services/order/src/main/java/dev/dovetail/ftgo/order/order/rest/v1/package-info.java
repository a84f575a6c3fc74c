/** Version 1 of the REST API of orders: deprecated, kept as it is for the clients that have not moved to version 2. */
@NullMarked
package dev.dovetail.ftgo.order.order.rest.v1;

import org.jspecify.annotations.NullMarked;
