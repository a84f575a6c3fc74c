package dev.dovetail.messaging;

/** The body of a message. Its kind decides how it is sent and whether it is answered; see {@link MessageType} for its name. */
public sealed interface MessageBody permits Command, Event, Document, Reply {}
