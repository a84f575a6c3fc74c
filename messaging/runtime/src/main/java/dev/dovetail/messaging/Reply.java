package dev.dovetail.messaging;

/** Answers a {@link Command} that was carried out. A refusal is a {@link Failure}. */
public non-sealed interface Reply extends MessageBody {}
