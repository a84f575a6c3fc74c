package dev.dovetail.messaging;

/** Asks one receiver to do something. Sent to a point-to-point channel; answered by a {@link Reply} if the sender wants one. */
public non-sealed interface Command extends MessageBody {}
