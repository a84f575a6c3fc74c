/** Receives the restaurants' events. */
@NullMarked
package dev.dovetail.ftgo.kitchen.menu.messaging;

import org.jspecify.annotations.NullMarked;
