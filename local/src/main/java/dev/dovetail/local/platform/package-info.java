/** Everything on this machine: Postgres, Kafka, the relay and the services, started and stopped together or one by one. */
@NullMarked
package dev.dovetail.local.platform;

import org.jspecify.annotations.NullMarked;
