/**
 * Programs that run in the cluster, in pods of their own, on a Java and the libraries of an image that is there: they
 * may use the JDK, Kafka's client and the Postgres driver, and say what they found on standard output, {@code
 * name=value} by line.
 */
@NullMarked
package dev.dovetail.cluster.inside;

import org.jspecify.annotations.NullMarked;
