package dev.dovetail.ftgo.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Patterns of an API as its services take them: of the whole text, as Bean Validation does, whether {@code ^} and {@code $}
 * say so or not. Who writes them down has explained the contract and not changed it.
 */
final class WholeText {

    private static final String PATTERN = "pattern";

    private WholeText() {}

    /** The same document, in which all patterns that mean the same are the same. */
    static JsonNode in(JsonNode document) {
        for (JsonNode schema : document.findParents(PATTERN)) {
            if (schema.path(PATTERN).isTextual()) {
                ((ObjectNode) schema)
                        .put(PATTERN, "^(" + inside(schema.path(PATTERN).asText()) + ")$");
            }
        }
        return document;
    }

    private static String inside(String pattern) {
        String text = pattern;
        if (text.startsWith("^") && text.endsWith("$") && !text.endsWith("\\$")) {
            text = text.substring(1, text.length() - 1);
        }
        return isOneGroup(text) ? text.substring(1, text.length() - 1) : text;
    }

    /** Whether the first bracket is closed by the last character. */
    private static boolean isOneGroup(String text) {
        if (!text.startsWith("(") || text.startsWith("(?")) {
            return false;
        }
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            if (open == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}
