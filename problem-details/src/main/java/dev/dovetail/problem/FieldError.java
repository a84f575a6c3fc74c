package dev.dovetail.problem;

/**
 * One bad field of a request body, an element of the {@code errors} member of a problem document.
 *
 * @param pointer a JSON Pointer as a URI fragment (RFC 6901, section 6), such as {@code #/lines/0/quantity}; {@code #}
 *     is the whole body
 * @param detail what is wrong with it and what would be right
 */
public record FieldError(String pointer, String detail) {

    /** The error of the field at that path of property names and indices. */
    public static FieldError at(String detail, Object... path) {
        StringBuilder pointer = new StringBuilder("#");
        for (Object step : path) {
            pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return new FieldError(pointer.toString(), detail);
    }
}
