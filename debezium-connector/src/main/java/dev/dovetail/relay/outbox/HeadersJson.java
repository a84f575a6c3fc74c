package dev.dovetail.relay.outbox;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads the headers column: a JSON object whose values become texts; nested values stay JSON, nulls are left out. */
final class HeadersJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private HeadersJson() {}

    /** @throws IOException if it is not a JSON object */
    static Map<String, String> parse(String json) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                    headers.put(name, nested(parser));
                } else if (token != JsonToken.VALUE_NULL) {
                    headers.put(name, parser.getText());
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IOException("not one JSON object");
            }
        }
        return headers;
    }

    private static String nested(JsonParser parser) throws IOException {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }
}
