package dev.dovetail.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import dev.dovetail.problem.Problems;

/**
 * The entity tags that a client sends with {@code If-Match} or {@code If-None-Match} (RFC 9110, section 13.1). A tag of
 * ours is the state of a resource and the form in which it is shown, {@code "7.v2.json"}: two forms of one state are not
 * the same bytes and so have two tags, but each of them tells that its holder has seen state 7.
 */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\\G\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");

    /** Whether any will do: {@code *}. */
    private final boolean any;

    private final List<Tag> tags;

    private record Tag(boolean weak, String value) {}

    private EntityTags(boolean any, List<Tag> tags) {
        this.any = any;
        this.tags = tags;
    }

    /**
     * Whether a change may be made to a resource of that version, by what the client has seen of it. Without {@code
     * If-Match} it may.
     *
     * @throws HttpProblem 400 if that header cannot be read
     */
    public static LongPredicate ifMatch(HttpHeaders headers) {
        EntityTags seen = read(headers, HttpHeaders.IF_MATCH);
        return version -> seen == null || seen.any || seen.showStrongly(Long.toString(version));
    }

    /** Whether the client has that representation already. */
    static boolean ifNoneMatch(HttpHeaders headers, String tag) {
        EntityTags known = read(headers, HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.any || known.tags.stream().anyMatch(each -> each.value.equals(tag)));
    }

    private boolean showStrongly(String state) {
        return tags.stream().anyMatch(tag -> !tag.weak && tag.value.startsWith(state + "."));
    }

    private static @Nullable EntityTags read(HttpHeaders headers, String name) {
        String value = headers.getHeaderString(name);
        if (value == null) {
            return null;
        }
        return value.strip().equals("*") ? new EntityTags(true, List.of()) : new EntityTags(false, parse(name, value));
    }

    private static List<Tag> parse(String name, String value) {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(value);
        int end = 0;
        while (end < value.length() && matcher.find()) {
            tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
            end = matcher.end();
        }
        if (tags.isEmpty() || end < value.length()) {
            throw Problems.badRequest(
                    name + " must be * or entity tags in double quotes, as the ETag of an answer has them");
        }
        return tags;
    }
}
