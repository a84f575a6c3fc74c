/** Bodies in Protobuf, beside JSON on the same channel. There if protobuf-java is on the class path. */
@NullMarked
package dev.dovetail.messaging.protobuf;

import org.jspecify.annotations.NullMarked;
