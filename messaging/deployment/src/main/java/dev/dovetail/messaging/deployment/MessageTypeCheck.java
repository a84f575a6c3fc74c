package dev.dovetail.messaging.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Every message has a name for the wire, and what has one is a message. */
final class MessageTypeCheck {

    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._-]+");
    private static final List<DotName> KINDS =
            List.of(Names.COMMAND, Names.EVENT, Names.DOCUMENT, Names.REPLY, Names.FAILURE);

    private final IndexView index;
    private final Types types;

    MessageTypeCheck(IndexView index) {
        this.index = index;
        this.types = new Types(index);
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        index.getAnnotations(Names.MESSAGE_TYPE).forEach(annotation -> checkAnnotated(annotation, problems));
        KINDS.stream()
                .flatMap(kind -> index.getAllKnownImplementations(kind).stream())
                .distinct()
                .filter(body -> !body.isAbstract() && !body.isInterface() && !body.isSynthetic())
                .forEach(body -> checkNamed(body, problems));
        return problems.stream().distinct().toList();
    }

    private void checkAnnotated(AnnotationInstance annotation, List<String> problems) {
        DotName body = annotation.target().asClass().name();
        String name = annotation.value().asString();
        if (!LEGAL.matcher(name).matches()) {
            problems.add("@MessageType(\"%s\") of %s is no name: use letters, digits, dots, underscores and hyphens"
                    .formatted(name, body));
        }
        if (!types.isA(body, Names.MESSAGE_BODY)) {
            problems.add("%s has a @MessageType, but is no message: it must implement Command, Event, Document or Reply"
                    .formatted(body));
        }
    }

    private void checkNamed(ClassInfo body, List<String> problems) {
        if (!body.hasDeclaredAnnotation(Names.MESSAGE_TYPE)) {
            problems.add(
                    "%s is a message without a name on the wire: annotate it with @MessageType".formatted(body.name()));
        }
    }
}
