/** Receives what restaurants say of themselves. */
@NullMarked
package dev.dovetail.ftgo.delivery.route.messaging;

import org.jspecify.annotations.NullMarked;
