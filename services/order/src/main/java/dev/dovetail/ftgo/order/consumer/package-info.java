/** The replica of registered consumers: who may place orders at all. */
@NullMarked
package dev.dovetail.ftgo.order.consumer;

import org.jspecify.annotations.NullMarked;
