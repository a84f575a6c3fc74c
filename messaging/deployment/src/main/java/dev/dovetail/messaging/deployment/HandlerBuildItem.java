package dev.dovetail.messaging.deployment;

import io.quarkus.builder.item.MultiBuildItem;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** A handler method that was found right. */
final class HandlerBuildItem extends MultiBuildItem {

    private final String channel;
    private final String type;
    private final MethodInfo method;

    HandlerBuildItem(String channel, String type, MethodInfo method) {
        this.channel = channel;
        this.type = type;
        this.method = method;
    }

    String channel() {
        return channel;
    }

    String type() {
        return type;
    }

    MethodInfo method() {
        return method;
    }

    DotName body() {
        return method.parameterType(0).name();
    }

    boolean takesContext() {
        return method.parametersCount() == 2;
    }

    boolean returnsReply() {
        return method.returnType().kind() != Type.Kind.VOID;
    }

    boolean isIdempotent() {
        return SignatureCheck.isIdempotent(method);
    }

    /** Class and method, for people. */
    String name() {
        return method.declaringClass().simpleName() + "." + method.name();
    }
}
