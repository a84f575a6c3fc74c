/** What becomes of messages when the relay that sends them is killed, stopped, frozen or cut off, on a cluster. */
@NullMarked
package dev.dovetail.takeover;

import org.jspecify.annotations.NullMarked;
