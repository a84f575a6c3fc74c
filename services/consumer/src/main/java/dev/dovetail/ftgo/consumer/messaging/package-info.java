/** The messages that consumers are asked about and tell of. */
@NullMarked
package dev.dovetail.ftgo.consumer.messaging;

import org.jspecify.annotations.NullMarked;
