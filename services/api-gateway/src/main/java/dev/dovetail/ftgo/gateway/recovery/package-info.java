/** What becomes of an answer when a service that it needs does not answer. */
@NullMarked
package dev.dovetail.ftgo.gateway.recovery;

import org.jspecify.annotations.NullMarked;
