/** Deletes old rows of outbox and inbox. */
@NullMarked
package dev.dovetail.messaging.retention;

import org.jspecify.annotations.NullMarked;
