package dev.dovetail.messaging.handling;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dovetail.messaging.Channel;

/** The handlers of this application, as the build found them. */
public final class HandlerMethods {

    private record Key(String channel, String type) {}

    private final Map<Key, HandlerMethod> methods = new HashMap<>();

    HandlerMethods() {}

    void add(HandlerMethod method) {
        methods.put(new Key(method.channel(), method.type()), method);
    }

    @Nullable
    HandlerMethod find(Channel channel, String type) {
        return methods.get(new Key(channel.name(), type));
    }
}
