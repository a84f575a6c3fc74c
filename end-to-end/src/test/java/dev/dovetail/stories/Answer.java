package dev.dovetail.stories;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * What a REST API answered.
 *
 * @param request for messages: method and address
 */
record Answer(String request, int status, Optional<String> location, String text) {

    /** @throws AssertionError if it has another status */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError(request + " answered " + status + " instead of " + expected + ": " + text);
        }
        return this;
    }

    /** The body, of which only the fields that the type has are read. */
    <T> T as(Class<T> type) {
        try {
            return Rest.JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " answered what is no " + type.getSimpleName() + ": " + text, e);
        }
    }
}
