/** The order service without its outbox. */
@NullMarked
package dev.dovetail.bench.order;

import org.jspecify.annotations.NullMarked;
