package dev.dovetail.messaging.deployment;

import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Questions about classes in the index. */
final class Types {

    private final IndexView index;

    Types(IndexView index) {
        this.index = index;
    }

    /** Whether a class is, extends or implements another, as far as the index knows. */
    boolean isA(DotName type, DotName wanted) {
        if (type.equals(wanted)) {
            return true;
        }
        ClassInfo info = index.getClassByName(type);
        if (info == null) {
            return false;
        }
        boolean fromAbove = info.superName() != null && isA(info.superName(), wanted);
        return fromAbove || info.interfaceNames().stream().anyMatch(implemented -> isA(implemented, wanted));
    }

    /** The name of a message type, if the class has one. */
    Optional<String> messageType(DotName type) {
        return Optional.ofNullable(index.getClassByName(type))
                .map(info -> info.declaredAnnotation(Names.MESSAGE_TYPE))
                .map(AnnotationInstance::value)
                .map(value -> value.asString());
    }
}
