package dev.dovetail.representation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a resource answers: one model, written in the format that the client has asked for. Only HAL shows the links.
 *
 * @param body the model; null if the resource has nothing but links
 */
public record Representation(@Nullable Object body, Links links, Map<String, List<Representation>> embedded) {

    /** Of one resource. */
    public static Representation of(Object body, Links links) {
        return new Representation(body, links, Map.of());
    }

    /** Of a resource that only leads to others. */
    public static Representation ofLinks(Links links) {
        return new Representation(null, links, Map.of());
    }

    /**
     * Of a list, whose elements HAL embeds with their own links instead of showing them in the body.
     *
     * @param name of the list
     */
    public static Representation ofList(Object body, Links links, String name, List<Representation> elements) {
        return new Representation(body, links, Map.of(name, elements));
    }

    Hal hal() {
        return embedded.isEmpty()
                ? new Hal(links, body, Map.of())
                : new Hal(
                        links,
                        null,
                        Map.of(
                                embedded.keySet().iterator().next(),
                                embedded.values().iterator().next().stream()
                                        .map(Representation::hal)
                                        .toList()));
    }
}
