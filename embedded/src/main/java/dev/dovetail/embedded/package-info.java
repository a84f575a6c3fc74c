/** A real Postgres and a real Kafka on this machine, for tests, benchmarks and running everything locally. */
@NullMarked
package dev.dovetail.embedded;

import org.jspecify.annotations.NullMarked;
