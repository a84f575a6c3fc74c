package dev.dovetail.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where something is that belongs to a resource.
 *
 * @param href a URI reference, or a template of one (RFC 6570)
 * @param templated true for a template; absent otherwise
 * @param title for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HalLink(
        String href, @Nullable Boolean templated, @Nullable String title) {

    static HalLink to(String href) {
        return new HalLink(href, null, null);
    }

    static HalLink template(String href) {
        return new HalLink(href, true, null);
    }
}
