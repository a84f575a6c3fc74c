/** Which of several relays streams a source: by a Lease of the Kubernetes API, or by the slot alone. */
@NullMarked
package dev.dovetail.relay.lease;

import org.jspecify.annotations.NullMarked;
