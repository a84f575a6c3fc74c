package dev.dovetail.representation;

/**
 * A description of a format that a service publishes.
 *
 * @param name of the file, at {@code /schemas/}
 * @param describes the media type
 * @param resource where it is on the classpath
 */
public record PublishedSchema(String name, String describes, String resource) {

    /** What it is written in, by its name. */
    String mediaType() {
        if (name.endsWith(".json")) {
            return "application/schema+json";
        }
        return name.endsWith(".xsd") ? Formats.XML : "text/plain;charset=UTF-8";
    }
}
