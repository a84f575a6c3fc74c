/** The JSON forms of values that are the same in messages and in the REST API. */
@NullMarked
package dev.dovetail.ftgo.order.wire;

import org.jspecify.annotations.NullMarked;
