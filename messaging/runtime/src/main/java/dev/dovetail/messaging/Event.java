package dev.dovetail.messaging;

/**
 * Says that something happened in the domain. Published to any number of subscribers; each may answer with a {@link
 * Reply} if it was published with {@link SendOption#replyTo} (style: publish/asynchronous responses).
 */
public non-sealed interface Event extends MessageBody {}
