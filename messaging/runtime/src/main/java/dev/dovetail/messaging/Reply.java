package dev.dovetail.messaging;

/**
 * Answers a {@link Command} that was carried out, or an {@link Event} or {@link Document} whose publisher asked its
 * subscribers to answer. A refusal is a {@link Failure}.
 */
public non-sealed interface Reply extends MessageBody {}
