package dev.dovetail.representation;

import jakarta.ws.rs.core.MediaType;

/** The media types that a {@link Representation} can be written as. */
public final class Formats {

    /** JSON with links: the Hypertext Application Language, draft-kelly-json-hal. */
    public static final String HAL = "application/hal+json";

    public static final String XML = MediaType.APPLICATION_XML;

    public static final String PROTOBUF = "application/protobuf";

    /** The name of {@link #PROTOBUF} before it was registered; many clients still ask for it. */
    public static final String X_PROTOBUF = "application/x-protobuf";

    private Formats() {}

    static boolean isHal(MediaType type) {
        return type.getSubtype().equals("hal+json");
    }

    static boolean isXml(MediaType type) {
        return type.getSubtype().equals("xml") || type.getSubtype().endsWith("+xml");
    }

    static boolean isProtobuf(MediaType type) {
        return type.getSubtype().equals("protobuf") || type.getSubtype().equals("x-protobuf");
    }
}
