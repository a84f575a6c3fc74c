/** The messages in which restaurants tell of themselves. */
@NullMarked
package dev.dovetail.ftgo.restaurant.messaging;

import org.jspecify.annotations.NullMarked;
