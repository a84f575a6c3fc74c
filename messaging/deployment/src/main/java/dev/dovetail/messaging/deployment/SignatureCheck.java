package dev.dovetail.messaging.deployment;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/** What a handler method must look like. */
final class SignatureCheck {

    private final Types types;

    SignatureCheck(Types types) {
        this.types = types;
    }

    static String name(MethodInfo method) {
        return method.declaringClass().name() + "." + method.name();
    }

    static boolean isIdempotent(MethodInfo method) {
        AnnotationValue idempotent = method.annotation(Names.HANDLES).value("idempotent");
        return idempotent != null && idempotent.asBoolean();
    }

    /** The message type of the first parameter; it must have one. */
    String messageType(MethodInfo method) {
        return types.messageType(method.parameterType(0).name()).orElseThrow();
    }

    List<String> problems(MethodInfo method) {
        List<String> problems = new ArrayList<>();
        if (Modifier.isStatic(method.flags()) || Modifier.isPrivate(method.flags())) {
            problems.add("must be neither static nor private");
        }
        if (!takesMessageAndPerhapsContext(method)) {
            problems.add("must take the message and, if it likes, the MessageContext, nothing else");
        } else {
            checkBody(method.parameterType(0).name(), problems);
            checkReturn(method, problems);
            if (isIdempotent(method) && isAnswering(method)) {
                problems.add("is idempotent, but returns " + method.returnType().name()
                        + ", which would be sent again each time: return nothing, or remove idempotent = true");
            }
        }
        return problems.stream()
                .map(problem -> "@Handles method " + name(method) + " " + problem)
                .toList();
    }

    private static boolean takesMessageAndPerhapsContext(MethodInfo method) {
        return switch (method.parametersCount()) {
            case 1 -> true;
            case 2 -> method.parameterType(1).name().equals(Names.MESSAGE_CONTEXT);
            default -> false;
        };
    }

    private void checkBody(DotName body, List<String> problems) {
        if (!types.isA(body, Names.MESSAGE_BODY)) {
            problems.add(
                    "takes " + body + ", which is no message: it must implement Command, Event, Document or Reply");
        } else if (types.messageType(body).isEmpty()) {
            problems.add("takes " + body + ", which has no name on the wire: annotate it with @MessageType");
        }
    }

    private static boolean isAnswering(MethodInfo method) {
        return method.returnType().kind() != Type.Kind.VOID;
    }

    private void checkReturn(MethodInfo method, List<String> problems) {
        Type returned = method.returnType();
        if (!isAnswering(method)) {
            return;
        }
        if (types.isA(method.parameterType(0).name(), Names.REPLY)) {
            problems.add("returns " + returned.name() + ", but a reply is not answered: return nothing");
        } else if (!types.isA(returned.name(), Names.REPLY)) {
            problems.add("returns " + returned.name() + ", which is no answer: return a Reply, a Failure or nothing");
        }
    }
}
