/** What the outbox costs the one who places an order. */
@NullMarked
package dev.dovetail.bench.placing;

import org.jspecify.annotations.NullMarked;
