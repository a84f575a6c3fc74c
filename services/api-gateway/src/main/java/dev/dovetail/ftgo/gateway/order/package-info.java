/** Orders: read, placed, cancelled, revised, watched. */
@NullMarked
package dev.dovetail.ftgo.gateway.order;

import org.jspecify.annotations.NullMarked;
