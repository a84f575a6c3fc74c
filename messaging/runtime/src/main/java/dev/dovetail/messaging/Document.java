package dev.dovetail.messaging;

/** Carries data and leaves it to the receiver what to make of it. */
public non-sealed interface Document extends MessageBody {}
