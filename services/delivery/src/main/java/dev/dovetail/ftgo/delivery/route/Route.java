package dev.dovetail.ftgo.delivery.route;

import dev.dovetail.ftgo.delivery.Address;

/** From the restaurant to the consumer. */
public record Route(Address pickup, Address dropOff) {}
