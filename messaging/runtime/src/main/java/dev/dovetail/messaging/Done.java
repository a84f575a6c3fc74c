package dev.dovetail.messaging;

/** The reply of a command handler that returns nothing. */
@MessageType("dovetail.Done")
public record Done() implements Reply {}
