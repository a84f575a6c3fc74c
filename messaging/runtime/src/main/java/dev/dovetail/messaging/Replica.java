package dev.dovetail.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link Receives} class that keeps a replica: a copy of another service's data, made of the messages of its channel
 * and of nothing else. How old the copy is, is measured ({@code dovetail.replica.age}, {@link Replicas#asOf}), and it can
 * be rebuilt from its channel while the service goes on answering from it.
 *
 * <p>For the rebuilding, its handlers get all messages of the channel again, also those they have had and those that are
 * older than what they have had. So they keep the newest, whatever comes last; they send nothing, and what they write
 * depends on the messages alone. The class must be the only one that receives its channel.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Replica {

    /** Its name, in metrics and to rebuild it by: letters, digits, hyphens and underscores. */
    String value();

    /**
     * The tables that hold the replica and nothing else, those that are referenced before those that refer to them. They
     * are rebuilt beside the present ones and then take their contents' place, so that what was missing, wrong or too much
     * is right afterwards. SQL names without a schema; the handlers must name them without one too.
     *
     * <p>Without tables the messages are handled again on what is there: what was missing is added, the rest is left as
     * the handlers leave it. This is for copies that have grown together with a service's own data.
     */
    String[] tables() default {};
}
