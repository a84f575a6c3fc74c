/** What an operator sees: health, metrics and the list of sources. */
@NullMarked
package dev.dovetail.relay.operations;

import org.jspecify.annotations.NullMarked;
