/** What an operator sets, checked before anything starts. */
@NullMarked
package dev.dovetail.relay.config;

import org.jspecify.annotations.NullMarked;
