/** Copies of other services' data: how old they are, and how they are rebuilt from their channels. */
@NullMarked
package dev.dovetail.messaging.replica;

import org.jspecify.annotations.NullMarked;
