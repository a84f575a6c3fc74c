package dev.dovetail.ftgo.gateway.recovery;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Checks of arguments, before they become part of a request to a service. */
public final class Arguments {

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
    private static final int MOST = 100;

    private Arguments() {}

    /**
     * The id, in lower case.
     *
     * @throws RefusedRequest if it is no UUID
     */
    public static String id(String name, String value) {
        if (!UUID.matcher(value).matches()) {
            throw RefusedRequest.argument(name, "must be a UUID");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    /** As {@link #id}, or null if there is none. */
    public static @Nullable String optionalId(String name, @Nullable String value) {
        return value == null ? null : id(name, value);
    }

    /**
     * The size of a page.
     *
     * @throws RefusedRequest if it is not 1 to 100
     */
    public static int first(int value) {
        if (value < 1 || value > MOST) {
            throw RefusedRequest.argument("first", "must be 1 to " + MOST);
        }
        return value;
    }

    /**
     * An idempotency key.
     *
     * @throws RefusedRequest if it could not be sent as a header
     */
    public static String idempotencyKey(String value) {
        if (!KEY.matcher(value).matches()) {
            throw RefusedRequest.argument("idempotencyKey", "must be 1 to 200 visible ASCII characters");
        }
        return value;
    }
}
