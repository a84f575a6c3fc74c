package dev.dovetail.ftgo.contracts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;

/** The types and services of some Protobuf files, by full name, with the types that they name resolved as protoc does. */
final class ProtoFiles {

    /** @param fields by number */
    record MessageType(Map<Integer, Field> fields, Reserved reserved) {

        boolean hasField(String name) {
            return fields.values().stream().anyMatch(field -> field.name().equals(name));
        }
    }

    /**
     * @param label {@code required}, {@code optional}, {@code repeated} or empty
     * @param oneOf the name of its oneof, or empty
     */
    record Field(String name, String jsonName, String type, String label, String oneOf) {}

    /** @param values number by name */
    record EnumType(Map<String, Integer> values, Reserved reserved) {}

    /** Each type with {@code stream} before it, if it is a stream. */
    record Method(String request, String response) {}

    private final Map<String, MessageType> messages = new TreeMap<>();
    private final Map<String, EnumType> enums = new TreeMap<>();
    private final Map<String, Map<String, Method>> services = new TreeMap<>();
    private final Set<String> declared = new TreeSet<>();

    private ProtoFiles() {}

    static ProtoFiles parse(SortedMap<String, String> files) {
        ProtoFiles parsed = new ProtoFiles();
        List<ProtoFileElement> elements = files.entrySet().stream()
                .map(file -> parse(file.getKey(), file.getValue()))
                .toList();
        elements.forEach(file -> file.getTypes().forEach(type -> parsed.declare(scope(file), type)));
        elements.forEach(file -> parsed.add(scope(file), file));
        return parsed;
    }

    Map<String, MessageType> messages() {
        return messages;
    }

    Map<String, EnumType> enums() {
        return enums;
    }

    Map<String, Map<String, Method>> services() {
        return services;
    }

    private static ProtoFileElement parse(String file, String text) {
        try {
            return ProtoParser.Companion.parse(Location.get(file), text);
        } catch (RuntimeException e) {
            throw new UnreadableContractException(file, "is not Protobuf: " + e.getMessage());
        }
    }

    private static String scope(ProtoFileElement file) {
        return file.getPackageName() == null ? "" : file.getPackageName();
    }

    private void declare(String scope, TypeElement type) {
        String name = inside(scope, type.getName());
        declared.add(name);
        type.getNestedTypes().forEach(nested -> declare(name, nested));
    }

    private void add(String scope, ProtoFileElement file) {
        file.getTypes().forEach(type -> add(scope, type));
        for (ServiceElement service : file.getServices()) {
            Map<String, Method> methods = new TreeMap<>();
            service.getRpcs().forEach(rpc -> methods.put(rpc.getName(), method(scope, rpc)));
            services.put(inside(scope, service.getName()), methods);
        }
    }

    private void add(String scope, TypeElement type) {
        String name = inside(scope, type.getName());
        if (type instanceof MessageElement message) {
            Map<Integer, Field> fields = new TreeMap<>();
            message.getFields().forEach(field -> fields.put(field.getTag(), field(name, field, "")));
            message.getOneOfs()
                    .forEach(oneOf -> oneOf.getFields()
                            .forEach(field -> fields.put(field.getTag(), field(name, field, oneOf.getName()))));
            messages.put(name, new MessageType(fields, Reserved.of(message.getReserveds())));
        } else if (type instanceof EnumElement enumeration) {
            Map<String, Integer> values = new TreeMap<>();
            enumeration.getConstants().forEach(constant -> values.put(constant.getName(), constant.getTag()));
            enums.put(name, new EnumType(values, Reserved.of(enumeration.getReserveds())));
        }
        type.getNestedTypes().forEach(nested -> add(name, nested));
    }

    private Field field(String scope, FieldElement field, String oneOf) {
        String label = field.getLabel() == null ? "" : field.getLabel().name().toLowerCase(java.util.Locale.ROOT);
        String jsonName = field.getJsonName() == null ? lowerCamelCase(field.getName()) : field.getJsonName();
        return new Field(field.getName(), jsonName, resolved(scope, field.getType()), label, oneOf);
    }

    private Method method(String scope, RpcElement rpc) {
        return new Method(
                (rpc.getRequestStreaming() ? "stream " : "") + resolved(scope, rpc.getRequestType()),
                (rpc.getResponseStreaming() ? "stream " : "") + resolved(scope, rpc.getResponseType()));
    }

    private String resolved(String scope, String type) {
        if (type.startsWith("map<")) {
            String[] both = type.substring(4, type.length() - 1).split(",", 2);
            return "map<%s, %s>".formatted(both[0].strip(), resolved(scope, both[1].strip()));
        }
        if (type.startsWith(".")) {
            return type.substring(1);
        }
        for (String around = scope;
                ;
                around = around.contains(".") ? around.substring(0, around.lastIndexOf('.')) : "") {
            if (declared.contains(inside(around, type))) {
                return inside(around, type);
            }
            if (around.isEmpty()) {
                return type;
            }
        }
    }

    private static String inside(String scope, String name) {
        return scope.isEmpty() ? name : scope + "." + name;
    }

    /** As protoc derives the JSON name: an underscore goes, and what follows it becomes a capital. */
    private static String lowerCamelCase(String name) {
        StringBuilder camel = new StringBuilder();
        boolean capital = false;
        for (char letter : name.toCharArray()) {
            if (letter == '_') {
                capital = true;
            } else {
                camel.append(capital ? Character.toUpperCase(letter) : letter);
                capital = false;
            }
        }
        return camel.toString();
    }
}
