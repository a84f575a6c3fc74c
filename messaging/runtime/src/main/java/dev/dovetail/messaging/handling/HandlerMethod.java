package dev.dovetail.messaging.handling;

import jakarta.enterprise.invoke.Invoker;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Reply;

/**
 * A {@link dev.dovetail.messaging.Handles} method.
 *
 * @param channel the channel it receives from
 * @param type the message type it handles
 * @param body the class of its first parameter
 * @param takesContext whether its second parameter is the context
 * @param returnsReply whether what it returns is an answer
 * @param idempotent whether it may be called again for the same message
 * @param name class and method, for people
 * @param invoker calls it, on the bean
 */
record HandlerMethod(
        String channel,
        String type,
        Class<? extends MessageBody> body,
        boolean takesContext,
        boolean returnsReply,
        boolean idempotent,
        String name,
        Invoker<Object, Object> invoker) {

    boolean isForCommands() {
        return Command.class.isAssignableFrom(body);
    }

    /** Whether its messages may be answered: a command always, a publication if its subscriber has something to say. */
    boolean answers() {
        return isForCommands() || returnsReply;
    }

    /** The same, whatever it says of itself: its message comes again, so it must send nothing. */
    HandlerMethod again() {
        return new HandlerMethod(channel, type, body, takesContext, returnsReply, true, name, invoker);
    }

    /** What the method returned, or null if it returns nothing or, to a publication, has no answer. */
    @Nullable
    Reply call(MessageBody message, MessageContext context) throws Exception {
        Object[] arguments = takesContext ? new Object[] {message, context} : new Object[] {message};
        Object result = invoker.invoke(null, arguments);
        if (returnsReply && result == null && isForCommands()) {
            throw new IllegalStateException(name + " returned null instead of a reply");
        }
        return (Reply) result;
    }
}
