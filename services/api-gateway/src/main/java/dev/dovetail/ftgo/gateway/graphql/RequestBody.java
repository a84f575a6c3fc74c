package dev.dovetail.ftgo.gateway.graphql;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What the body of a request has to look like before the engine reads it, which takes other forms for its own mistakes. */
final class RequestBody {

    private RequestBody() {}

    /** What is wrong with it; null if nothing is. */
    static @Nullable String fault(@Nullable Buffer body) {
        try {
            JsonObject request = new JsonObject(body == null ? Buffer.buffer() : body);
            if (!(request.getValue("query") instanceof String query) || query.isBlank()) {
                return "query must be a text: the GraphQL document";
            }
            Object operation = request.getValue("operationName");
            if (operation != null && !(operation instanceof String)) {
                return "operationName must be a text";
            }
            return isObject(request, "variables") && isObject(request, "extensions")
                    ? null
                    : "variables and extensions must be objects";
        } catch (DecodeException notAnObject) {
            return "The body must be one JSON object with the member query";
        }
    }

    private static boolean isObject(JsonObject request, String member) {
        Object value = request.getValue(member);
        return value == null || value instanceof JsonObject;
    }
}
