/** Stories of orders, told by the real processes: Postgres, Kafka, the relay and the services. */
@NullMarked
package dev.dovetail.stories;

import org.jspecify.annotations.NullMarked;
