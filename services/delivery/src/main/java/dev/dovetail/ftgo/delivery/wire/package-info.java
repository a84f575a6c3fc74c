/** How values look in messages. */
@NullMarked
package dev.dovetail.ftgo.delivery.wire;

import org.jspecify.annotations.NullMarked;
