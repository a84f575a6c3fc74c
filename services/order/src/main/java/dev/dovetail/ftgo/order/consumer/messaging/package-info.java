/** What the consumer service publishes, into the replica. */
@NullMarked
package dev.dovetail.ftgo.order.consumer.messaging;

import org.jspecify.annotations.NullMarked;
