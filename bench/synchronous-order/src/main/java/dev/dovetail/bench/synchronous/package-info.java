/** The order service as it would be without messages: it asks everyone it needs, and answers when all have answered. */
@NullMarked
package dev.dovetail.bench.synchronous;

import org.jspecify.annotations.NullMarked;
