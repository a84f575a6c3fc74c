/** One model of a resource as JSON, HAL, XML and Protobuf, and what HTTP says around it: tags, conditions, preferences. */
@NullMarked
package dev.dovetail.representation;

import org.jspecify.annotations.NullMarked;
