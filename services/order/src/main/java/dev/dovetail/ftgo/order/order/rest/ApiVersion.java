package dev.dovetail.ftgo.order.order.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

/** The versions in which the API of orders is offered side by side. */
public enum ApiVersion {
    V1(ApiVersion.V1_JSON),
    V2(ApiVersion.V2_JSON);

    /** The media type that asks for version 1 where the path does not. */
    public static final String V1_JSON = "application/vnd.ftgo.order.v1+json";

    /** The media type that asks for version 2 where the path does not. */
    public static final String V2_JSON = "application/vnd.ftgo.order.v2+json";

    /** For those who do not say which they want. */
    static final ApiVersion NEWEST = V2;

    private final String mediaType;

    ApiVersion(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** As paths, tags and metrics name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The path of its orders. */
    String path() {
        return "/" + label() + "/orders";
    }

    static Optional<ApiVersion> namedBy(MediaType type) {
        String name = type.getType() + "/" + type.getSubtype();
        return Stream.of(values())
                .filter(version -> version.mediaType.equalsIgnoreCase(name))
                .findFirst();
    }

    static Optional<ApiVersion> ofPath(String path) {
        return Stream.of(values())
                .filter(version -> path.equals(version.path()) || path.startsWith(version.path() + "/"))
                .findFirst();
    }
}
