package dev.dovetail.messaging.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.dovetail.messaging.Channel;

/** Finds the handlers, and says of each that is wrong what would be right. */
final class HandlerFinder {

    private final IndexView index;
    private final SignatureCheck signatures;
    private final Map<String, HandlerBuildItem> byChannelAndType = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    private HandlerFinder(IndexView index) {
        this.index = index;
        this.signatures = new SignatureCheck(new Types(index));
    }

    static HandlerFinder search(IndexView index) {
        HandlerFinder finder = new HandlerFinder(index);
        index.getAnnotations(Names.RECEIVES)
                .forEach(receives -> finder.addClass(receives.target().asClass(), receives));
        index.getAnnotations(Names.HANDLES).stream()
                .filter(handles -> handles.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(handles -> handles.target().asMethod())
                .forEach(finder::requireReceives);
        return finder;
    }

    List<HandlerBuildItem> handlers() {
        return List.copyOf(byChannelAndType.values());
    }

    List<String> problems() {
        return problems;
    }

    private void addClass(ClassInfo receiver, AnnotationInstance receives) {
        if (receiver.isInterface() || receiver.isAbstract()) {
            problems.add("%s is abstract, so it cannot receive: put @Receives on the class that implements it"
                    .formatted(receiver.name()));
            return;
        }
        Optional<String> channel = channel(receiver, receives);
        List<MethodInfo> methods = receiver.methods().stream()
                .filter(method -> method.hasDeclaredAnnotation(Names.HANDLES))
                .toList();
        if (methods.isEmpty()) {
            problems.add("%s is annotated @Receives, but has no @Handles method: add one, or remove the annotation"
                    .formatted(receiver.name()));
        }
        channel.ifPresent(name -> methods.forEach(method -> addHandler(name, method)));
    }

    private Optional<String> channel(ClassInfo receiver, AnnotationInstance receives) {
        try {
            Channel channel = Channel.of(receives.value().asString());
            channel.deadLetters();
            return Optional.of(channel.name());
        } catch (IllegalArgumentException wrong) {
            problems.add("@Receives of %s: %s".formatted(receiver.name(), wrong.getMessage()));
            return Optional.empty();
        }
    }

    private void addHandler(String channel, MethodInfo method) {
        List<String> wrong = signatures.problems(method);
        problems.addAll(wrong);
        if (wrong.isEmpty()) {
            HandlerBuildItem handler = new HandlerBuildItem(channel, signatures.messageType(method), method);
            HandlerBuildItem other = byChannelAndType.putIfAbsent(channel + ' ' + handler.type(), handler);
            if (other != null) {
                problems.add(
                        "%s and %s both handle %s of channel %s: a message has one handler, so that it is handled once; remove one of them"
                                .formatted(other.name(), handler.name(), handler.type(), channel));
            }
        }
    }

    private void requireReceives(MethodInfo method) {
        if (!method.declaringClass().hasDeclaredAnnotation(Names.RECEIVES)) {
            problems.add(
                    "%s is annotated @Handles, but its class is not annotated @Receives(\"<channel>\"), so nothing would ever reach it"
                            .formatted(SignatureCheck.name(method)));
        }
    }
}
