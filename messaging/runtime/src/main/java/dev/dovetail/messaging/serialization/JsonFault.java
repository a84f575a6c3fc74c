package dev.dovetail.messaging.serialization;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;

/** Says in words what is wrong with a JSON body, and where. */
final class JsonFault {

    private JsonFault() {}

    static String describe(IOException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "field '" + path(mapping) + "' " + what(mapping);
        }
        String message =
                failure instanceof JsonProcessingException json ? json.getOriginalMessage() : failure.getMessage();
        return "the body is not the JSON expected: " + message;
    }

    private static String what(JsonMappingException failure) {
        String message = failure.getOriginalMessage();
        if (failure instanceof InvalidNullException) {
            return "is null";
        }
        return message.startsWith("Missing required creator property") ? "is missing" : "is wrong: " + message;
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
