package dev.dovetail.cluster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an image's name.
 *
 * @param registry empty if the name has none
 */
public record Image(String registry, String repository, String tag) {

    private static final Pattern NAME =
            Pattern.compile("(?:(?<registry>[^/]*[.:][^/]*|localhost)/)?(?<repository>[^:@]+):(?<tag>[^:@/]+)");

    /** @throws IllegalArgumentException if it has no tag */
    public static Image of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + name + "' is no image with a tag");
        }
        String registry = matcher.group("registry");
        return new Image(registry == null ? "" : registry, matcher.group("repository"), matcher.group("tag"));
    }
}
