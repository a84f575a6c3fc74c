/** Creates the topics of an application before, or beside, its services. A program of its own, not part of a service. */
@NullMarked
package dev.dovetail.messaging.topics;

import org.jspecify.annotations.NullMarked;
