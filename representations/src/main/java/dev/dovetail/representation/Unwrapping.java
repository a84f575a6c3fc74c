package dev.dovetail.representation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;

/**
 * Turns a tree read from XML into the tree that the same document would be in JSON: a list is an element with one element
 * in it for each of its own. Jackson does so by itself for classes with setters, not for records.
 */
final class Unwrapping {

    private Unwrapping() {}

    /** Changes that tree of a record in place. */
    static JsonNode unwrap(JsonNode tree, Class<?> type) {
        if (tree instanceof ObjectNode object && type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                JsonNode value = object.get(component.getName());
                if (value != null && List.class.equals(component.getType())) {
                    object.set(component.getName(), list(value, component));
                } else if (value != null) {
                    unwrap(value, component.getType());
                }
            }
        }
        return tree;
    }

    private static JsonNode list(JsonNode wrapper, RecordComponent component) {
        if (wrapper.isValueNode() && !wrapper.asText().isBlank()) {
            return wrapper;
        }
        String name =
                component.getAccessor().getAnnotation(JacksonXmlProperty.class).localName();
        JsonNode found = wrapper.path(name);
        ArrayNode list = found instanceof ArrayNode several ? several : JsonNodeFactory.instance.arrayNode();
        if (!found.isMissingNode() && list != found) {
            list.add(found);
        }
        Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        list.forEach(each -> unwrap(each, element));
        return list;
    }
}
