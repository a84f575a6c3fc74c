/** How orders speak with the other services: commands and their replies, and events. */
@NullMarked
package dev.dovetail.ftgo.order.order.messaging;

import org.jspecify.annotations.NullMarked;
