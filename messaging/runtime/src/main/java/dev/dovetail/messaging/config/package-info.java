/** The library's configuration and what must hold of it. */
@NullMarked
package dev.dovetail.messaging.config;

import org.jspecify.annotations.NullMarked;
