/** What users of the messaging library test with: scenarios on real Postgres and Kafka, and an in-memory outbox for plain unit tests. */
@NullMarked
package dev.dovetail.messaging.test;

import org.jspecify.annotations.NullMarked;
