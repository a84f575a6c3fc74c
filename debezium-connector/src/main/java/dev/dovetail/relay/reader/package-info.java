/** Readers follow a source's outbox; embedded Debezium is the one there is. */
@NullMarked
package dev.dovetail.relay.reader;

import org.jspecify.annotations.NullMarked;
