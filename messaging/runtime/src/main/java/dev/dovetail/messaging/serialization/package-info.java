/** Bodies as bytes: one {@link dev.dovetail.messaging.serialization.MessageSerializer} per content type, JSON by default. */
@NullMarked
package dev.dovetail.messaging.serialization;

import org.jspecify.annotations.NullMarked;
