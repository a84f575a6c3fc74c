/** Remembers which messages were handled, in the transaction that handled them. */
@NullMarked
package dev.dovetail.messaging.inbox;

import org.jspecify.annotations.NullMarked;
