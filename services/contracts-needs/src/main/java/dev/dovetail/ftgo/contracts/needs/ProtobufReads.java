package dev.dovetail.ftgo.contracts.needs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The fields of generated Protobuf messages whose getters code calls: by message, each with its type. */
final class ProtobufReads {

    private static final Pattern GETTER =
            Pattern.compile("(?:get|has)(\\w+?)(?:List|Count|Map|OrThrow|OrDefault|Value|Bytes)?");

    private ProtobufReads() {}

    static Map<String, Map<String, String>> in(Path classes) {
        Map<String, Map<String, String>> reads = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            if (!isGenerated(type)) {
                type.getCodeUnitCallsFromSelf().forEach(call -> add(call.getTarget(), reads));
                type.getCodeUnitReferencesFromSelf().forEach(reference -> add(reference.getTarget(), reads));
            }
        }
        return reads;
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSource()
                        .flatMap(source -> source.getFileName())
                        .filter(name -> name.endsWith("Grpc.java") || name.endsWith("OuterClass.java"))
                        .isPresent()
                || isMessage(type)
                || type.getEnclosingClass().filter(ProtobufReads::isGenerated).isPresent();
    }

    private static boolean isMessage(JavaClass type) {
        return type.isAssignableTo(Message.class) || type.isAssignableTo(Message.Builder.class);
    }

    private static void add(CodeUnitAccessTarget target, Map<String, Map<String, String>> reads) {
        if (target.getOwner().isAssignableTo(Message.class)) {
            Descriptor descriptor = descriptor(target.getOwner().getName());
            field(descriptor, target.getName())
                    .ifPresent(field -> reads.computeIfAbsent(descriptor.getFullName(), key -> new TreeMap<>())
                            .put(field.getName(), type(field)));
        }
    }

    private static Descriptor descriptor(String message) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            return (Descriptor) Class.forName(message, true, loader)
                    .getMethod("getDescriptor")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(message + " is no generated message", e);
        }
    }

    /** {@code getLinesList} reads {@code lines}, and {@code getLines} too. */
    private static Optional<FieldDescriptor> field(Descriptor message, String method) {
        Matcher getter = GETTER.matcher(method);
        return getter.matches()
                ? find(message, field -> ("get" + camel(field)).equals(method))
                        .or(() -> find(message, field -> camel(field).equals(getter.group(1))))
                : Optional.empty();
    }

    private static Optional<FieldDescriptor> find(Descriptor message, Predicate<FieldDescriptor> which) {
        return message.getFields().stream().filter(which).findFirst();
    }

    private static String camel(FieldDescriptor field) {
        String name = field.getJsonName();
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String type(FieldDescriptor field) {
        if (field.isMapField()) {
            Descriptor entry = field.getMessageType();
            return "map<%s, %s>".formatted(type(entry.findFieldByNumber(1)), type(entry.findFieldByNumber(2)));
        }
        String one =
                switch (field.getJavaType()) {
                    case MESSAGE -> field.getMessageType().getFullName();
                    case ENUM -> field.getEnumType().getFullName();
                    default -> field.getType().name().toLowerCase(java.util.Locale.ROOT);
                };
        return field.isRepeated() ? "repeated " + one : one;
    }
}
