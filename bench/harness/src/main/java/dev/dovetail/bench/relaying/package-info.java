/** How fast the relay works off a backlog. */
@NullMarked
package dev.dovetail.bench.relaying;

import org.jspecify.annotations.NullMarked;
