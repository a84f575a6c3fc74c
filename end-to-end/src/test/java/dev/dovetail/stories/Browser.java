package dev.dovetail.stories;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A client that follows links and makes up no address. */
final class Browser {

    private static final Map<String, String> HAL = Map.of("Accept", "application/hal+json");

    private final Rest service;

    Browser(Rest service) {
        this.service = service;
    }

    JsonNode root() {
        return get("/");
    }

    /** What a link leads to; of a template the parts that the client would fill in are left out. */
    JsonNode follow(JsonNode from, String relation) {
        return get(address(from, relation).replaceAll("\\{.*}", ""));
    }

    /** The element of a list whose field has that value, however many pages on. */
    JsonNode find(JsonNode page, String list, String field, String value) {
        for (JsonNode element : page.path("_embedded").path(list)) {
            if (element.path(field).asText().equals(value)) {
                return element;
            }
        }
        return find(follow(page, "next"), list, field, value);
    }

    /** What is answered to a POST where a link leads. */
    JsonNode send(JsonNode from, String relation, Object body, int expected) {
        return service.post(address(from, relation), body, HAL).expect(expected).as(JsonNode.class);
    }

    private JsonNode get(String address) {
        return service.get(address, HAL).expect(200).as(JsonNode.class);
    }

    private static String address(JsonNode from, String relation) {
        JsonNode link = from.path("_links").path(relation).path("href");
        if (link.isMissingNode()) {
            throw new AssertionError("There is no link '" + relation + "' in " + from);
        }
        return link.asText();
    }
}
