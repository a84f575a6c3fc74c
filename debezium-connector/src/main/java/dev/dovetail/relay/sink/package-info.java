/** Where rows go: Kafka, acknowledged before anything is confirmed to the source. */
@NullMarked
package dev.dovetail.relay.sink;

import org.jspecify.annotations.NullMarked;
