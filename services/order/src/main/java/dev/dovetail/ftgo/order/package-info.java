/** The values that every feature of the order service speaks of: money and addresses. */
@NullMarked
package dev.dovetail.ftgo.order;

import org.jspecify.annotations.NullMarked;
