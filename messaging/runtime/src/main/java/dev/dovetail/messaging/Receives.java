package dev.dovetail.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A class whose {@link Handles} methods receive the messages of one channel. It becomes an application-scoped bean
 * unless it has a scope.
 *
 * <p>The channel is read through Quarkus Messaging's Kafka connector as the incoming channel of the same name, so
 * {@code mp.messaging.incoming."<channel>".*} configures it. Its consumer group, and the inbox's consumer, is {@code
 * dovetail.messaging.consumer}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Receives {

    /** The channel's name: a legal topic name, see {@link Channel}. */
    String value();
}
