/** What the build does: finds and checks the handlers, connects them to their channels, and says what is wrong. */
@NullMarked
package dev.dovetail.messaging.deployment;

import org.jspecify.annotations.NullMarked;
