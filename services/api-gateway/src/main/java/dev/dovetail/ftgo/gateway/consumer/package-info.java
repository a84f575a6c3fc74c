/** Who placed an order. */
@NullMarked
package dev.dovetail.ftgo.gateway.consumer;

import org.jspecify.annotations.NullMarked;
