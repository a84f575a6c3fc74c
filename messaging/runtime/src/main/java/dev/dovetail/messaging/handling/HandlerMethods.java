package dev.dovetail.messaging.handling;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.MessageBody;

/** The handlers of this application, as the build found them. */
public final class HandlerMethods {

    private record Key(String channel, String type) {}

    private final Map<Key, HandlerMethod> methods = new HashMap<>();

    HandlerMethods() {}

    void add(HandlerMethod method) {
        methods.put(new Key(method.channel(), method.type()), method);
    }

    /** Tells the channel and the message type of each. */
    void forEach(BiConsumer<String, String> listener) {
        methods.keySet().forEach(key -> listener.accept(key.channel(), key.type()));
    }

    /** The classes that bodies are read into. */
    public Set<Class<? extends MessageBody>> bodies() {
        return methods.values().stream().map(HandlerMethod::body).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    HandlerMethod find(Channel channel, String type) {
        return methods.get(new Key(channel.name(), type));
    }
}
