package dev.dovetail.messaging;

/** Says that something happened in the domain. Published to any number of subscribers, never answered. */
public non-sealed interface Event extends MessageBody {}
