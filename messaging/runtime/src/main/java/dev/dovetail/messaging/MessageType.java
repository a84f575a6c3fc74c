package dev.dovetail.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a message type on the wire (header {@code ce_type}). It is a contract between services that share no
 * classes, so it is written out and never derived from the Java class.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MessageType {

    /** The name, for example {@code ftgo.kitchen.CreateTicket}: letters, digits, {@code . _ -}. */
    String value();
}
