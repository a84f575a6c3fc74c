package dev.dovetail.ftgo.delivery.route;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.Address;

/**
 * From the restaurant to the consumer.
 *
 * @param instructions how a courier finds the consumer's door, if there is something to say
 */
public record Route(
        Address pickup, Address dropOff, @Nullable String instructions) {}
