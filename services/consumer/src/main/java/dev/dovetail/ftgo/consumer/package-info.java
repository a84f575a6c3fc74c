/** Consumers, how much they may order, and whether they may. */
@NullMarked
package dev.dovetail.ftgo.consumer;

import org.jspecify.annotations.NullMarked;
