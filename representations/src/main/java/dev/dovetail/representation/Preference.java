package dev.dovetail.representation;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

/** What a client would like to get back from a change, by the header {@code Prefer} (RFC 7240). Others are passed over. */
enum Preference {
    /** It has said nothing, and gets a representation. */
    NONE,
    REPRESENTATION,
    MINIMAL;

    private static final Pattern SEPARATORS = Pattern.compile("[,;]");

    static Preference of(HttpHeaders headers) {
        String prefer = headers.getHeaderString("Prefer");
        return prefer == null
                ? NONE
                : SEPARATORS
                        .splitAsStream(prefer)
                        .map(preference -> preference.strip().toLowerCase(Locale.ROOT))
                        .flatMap(Preference::named)
                        .findFirst()
                        .orElse(NONE);
    }

    /** The value of {@code Preference-Applied}. */
    String applied() {
        return "return=" + name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Preference> named(String preference) {
        return Stream.of(REPRESENTATION, MINIMAL)
                .filter(known -> known.applied().equals(preference.replace("\"", "")));
    }
}
