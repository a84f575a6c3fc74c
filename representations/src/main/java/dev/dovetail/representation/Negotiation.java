package dev.dovetail.representation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;

import org.jspecify.annotations.Nullable;

/**
 * Agrees with a client on a format before anything is read, because the entity tag and so the answer to {@code
 * If-None-Match} depend on it.
 */
public final class Negotiation {

    private static final int TAG_BYTES = 12;

    private final HttpHeaders headers;
    private final String version;
    private final MediaType type;

    private Negotiation(HttpHeaders headers, String version, MediaType type) {
        this.headers = headers;
        this.version = version;
        this.type = type;
    }

    /**
     * Agrees on the format that the client likes best; of several it likes equally, on the one offered first.
     *
     * @param version of the API, as its tags name it, such as {@code v2}
     * @throws NotAcceptableException if it accepts none
     */
    public static Negotiation of(HttpHeaders headers, String version, List<MediaType> offered) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return accepted.stream()
                .filter(wanted -> !refusing(wanted))
                .flatMap(wanted -> offered.stream().filter(wanted::isCompatible))
                .filter(type -> accepted.stream()
                        .noneMatch(
                                wanted -> refusing(wanted) && !wanted.isWildcardSubtype() && wanted.isCompatible(type)))
                .findFirst()
                .map(type -> new Negotiation(headers, version, type))
                .orElseThrow(NotAcceptableException::new);
    }

    private static boolean refusing(MediaType wanted) {
        String quality = wanted.getParameters().get("q");
        return quality != null && quality.matches("0(\\.0*)?");
    }

    /** Answers a read of a resource that is in that version: 200, or 304 if the client has it already. */
    public ResponseBuilder read(Representation representation, long version) {
        return read(representation, Long.toString(version));
    }

    /** Answers a read of something that has no version: its content is its state. */
    public ResponseBuilder read(Representation representation, Object content) {
        return read(representation, digest(content.toString()));
    }

    /**
     * Answers a read of a page of a list, like {@link #read(Representation, Object)}.
     *
     * @param next where the list goes on; null at its end
     */
    public ResponseBuilder readPage(Representation representation, Object content, @Nullable String next) {
        ResponseBuilder answer = read(representation, content);
        return next == null ? answer : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }

    private ResponseBuilder read(Representation representation, String state) {
        String tag = tag(state);
        ResponseBuilder answer =
                EntityTags.ifNoneMatch(headers, tag) ? Response.notModified() : Response.ok(representation, type);
        return described(answer, tag).header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** Answers a change that has led to that version; whoever prefers so gets no body. */
    public ResponseBuilder changed(Status status, Representation representation, long version) {
        Preference preference = Preference.of(headers);
        ResponseBuilder answer = Response.status(status);
        if (preference != Preference.MINIMAL) {
            answer.entity(representation).type(type);
        }
        if (preference != Preference.NONE) {
            answer.header("Preference-Applied", preference.applied());
        }
        return described(answer, tag(Long.toString(version)));
    }

    private ResponseBuilder described(ResponseBuilder answer, String tag) {
        return answer.header(HttpHeaders.ETAG, '"' + tag + '"').header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private String tag(String state) {
        return state + "." + version + "." + type.getSubtype();
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
