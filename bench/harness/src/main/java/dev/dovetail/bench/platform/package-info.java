/** Postgres, Kafka, relay and services, each a process of its own. */
@NullMarked
package dev.dovetail.bench.platform;

import org.jspecify.annotations.NullMarked;
