package dev.dovetail.messaging;

/**
 * Answers a {@link Command} that the domain refused: a business outcome that the sender must handle, not an error to
 * retry. Returned from a handler it commits what the handler did; thrown inside a {@link Refusal} it rolls that back.
 */
public interface Failure extends Reply {}
