package dev.dovetail.messaging.handling;

import jakarta.enterprise.invoke.Invoker;

import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

import dev.dovetail.messaging.MessageBody;
import dev.dovetail.messaging.config.ConfigCheck;
import dev.dovetail.messaging.config.MessagingConfig;

/** What the build hands over to the running application. */
@Recorder
public class MessagingRecorder {

    private final RuntimeValue<MessagingConfig> config;

    /** With the configuration, to be read at run time only. */
    public MessagingRecorder(RuntimeValue<MessagingConfig> config) {
        this.config = config;
    }

    /** The handlers, none yet. */
    public RuntimeValue<HandlerMethods> handlers() {
        return new RuntimeValue<>(new HandlerMethods());
    }

    /** Adds a handler. */
    public void add(
            RuntimeValue<HandlerMethods> handlers,
            String channel,
            String type,
            Class<?> body,
            boolean takesContext,
            boolean returnsReply,
            boolean idempotent,
            String name,
            RuntimeValue<Invoker<Object, Object>> invoker) {
        handlers.getValue()
                .add(new HandlerMethod(
                        channel,
                        type,
                        body.asSubclass(MessageBody.class),
                        takesContext,
                        returnsReply,
                        idempotent,
                        name,
                        invoker.getValue()));
    }

    /** Refuses wrong configuration before anything is received. */
    public void checkConfig() {
        ConfigCheck.check(config.getValue());
    }
}
