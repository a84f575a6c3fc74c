/**
 * What a consumer needs of the messages, answers and Protobuf messages that it reads, found in its tests and kept beside
 * the contracts, where the gate holds them against each other. The consumer's side of Consumer-driven contract testing.
 */
@NullMarked
package dev.dovetail.ftgo.contracts.needs;

import org.jspecify.annotations.NullMarked;
