/** What the extension's own tests share. */
@NullMarked
package dev.dovetail.messaging.testing;

import org.jspecify.annotations.NullMarked;
