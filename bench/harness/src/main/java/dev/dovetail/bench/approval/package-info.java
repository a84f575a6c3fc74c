/** From an order's placing to its approval. */
@NullMarked
package dev.dovetail.bench.approval;

import org.jspecify.annotations.NullMarked;
