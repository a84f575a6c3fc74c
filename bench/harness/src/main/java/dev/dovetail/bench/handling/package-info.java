/** From the commit of a message to the start of its handler. */
@NullMarked
package dev.dovetail.bench.handling;

import org.jspecify.annotations.NullMarked;
