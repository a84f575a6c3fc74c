package dev.dovetail.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a {@link Receives} class that handles one message type: that of its first parameter. A second parameter,
 * if any, is the {@link MessageContext}.
 *
 * <p>It runs once in effect per message: inside one database transaction with the inbox entry, its business rows and
 * whatever it sends. A command's handler returns the {@link Reply} or nothing. An event's or document's handler may
 * return one too, or null for no answer; it goes to the channel that the publisher named, if it named one. An exception
 * rolls back and is retried with backoff; then the message becomes a dead letter. A {@link Refusal} is an answer, not an
 * error. At most one method of an application handles one type of one channel; the build refuses a second.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Handles {

    /**
     * Whether handling a message again changes nothing, by the nature of what the handler does: it keeps the newest
     * version of something, or writes down what is so for ever. Such a handler needs no inbox, so a message costs it one
     * statement and one row less; it may see a message again, also after later ones of its key. It sends nothing, as that
     * would be sent again: the build refuses it if it returns an answer, and the {@link Outbox} refuses what it sends. A
     * command whose sender asks to hear when it is {@link Done} goes through the inbox all the same, so that it is told
     * once.
     */
    boolean idempotent() default false;
}
