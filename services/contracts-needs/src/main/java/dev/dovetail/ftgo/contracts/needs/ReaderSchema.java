package dev.dovetail.ftgo.contracts.needs;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Schema of what is read into a type, as Jackson would: the properties it looks for, what each may be, and which of
 * them must be there. A component of a record must, unless it is {@link Nullable} or an {@link Optional}.
 */
final class ReaderSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper;
    private final Deque<Class<?>> around = new ArrayDeque<>();

    ReaderSchema(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode of(Type type) {
        return of(mapper.constructType(type));
    }

    private ObjectNode of(JavaType type) {
        if (type.hasRawClass(Optional.class)) {
            return orNull(of(type.containedTypeOrUnknown(0)));
        }
        if (type.isMapLikeType()) {
            ObjectNode map = typed("object");
            map.set("additionalProperties", of(type.getContentType()));
            return map;
        }
        if (type.isContainerType() && !type.hasRawClass(byte[].class)) {
            ObjectNode list = typed("array");
            list.set("items", of(type.getContentType()));
            return list;
        }
        if (type.isEnumType()) {
            return enumeration(type.getRawClass());
        }
        return Scalar.of(type.getRawClass()).map(Scalar::schema).orElseGet(() -> object(type));
    }

    /** Of the values that it knows, unless it takes an unknown one for a default. */
    private ObjectNode enumeration(Class<?> type) {
        ObjectNode schema = typed("string");
        boolean takesAny = mapper.isEnabled(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                && Arrays.stream(type.getFields())
                        .anyMatch(constant -> constant.isAnnotationPresent(JsonEnumDefaultValue.class));
        if (!takesAny) {
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(value -> ((Enum<?>) value).name())
                    .forEach(values::add);
        }
        return schema;
    }

    private ObjectNode object(JavaType type) {
        Class<?> read = type.getRawClass();
        if (!read.isRecord()) {
            throw new IllegalArgumentException(
                    "%s is neither a record nor a type whose form is known: make it a record, or teach Scalar its form"
                            .formatted(read.getName()));
        }
        if (around.contains(read)) {
            throw new IllegalArgumentException(read.getName() + " contains itself, which cannot be written down");
        }
        around.push(read);
        ObjectNode schema = typed("object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = JSON.objectNode();
        for (BeanPropertyDefinition property :
                mapper.getDeserializationConfig().introspect(type).findProperties()) {
            if (property.couldDeserialize()) {
                boolean optional = isOptional(read, property.getInternalName());
                ObjectNode part = of(property.getPrimaryType());
                properties.set(property.getName(), optional ? orNull(part) : part);
                if (!optional) {
                    required.add(property.getName());
                }
            }
        }
        around.pop();
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.set("properties", properties);
        return schema;
    }

    private static boolean isOptional(Class<?> read, String component) {
        return Arrays.stream(read.getRecordComponents())
                .filter(each -> each.getName().equals(component))
                .anyMatch(ReaderSchema::isOptional);
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    /** The same, or null. */
    private static ObjectNode orNull(ObjectNode schema) {
        JsonNode type = schema.get("type");
        if (type == null || type.isArray() && type.toString().contains("\"null\"")) {
            return schema;
        }
        ArrayNode types = JSON.arrayNode();
        if (type.isArray()) {
            types.addAll((ArrayNode) type);
        } else {
            types.add(type);
        }
        schema.set("type", types.add("null"));
        if (schema.get("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return schema;
    }
}
