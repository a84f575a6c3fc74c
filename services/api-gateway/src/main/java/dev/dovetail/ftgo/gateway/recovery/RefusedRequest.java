package dev.dovetail.ftgo.gateway.recovery;

import java.util.List;
import java.util.Map;

import dev.dovetail.ftgo.gateway.proxy.Refused;

/** What was asked for cannot be done as it was asked for. */
public final class RefusedRequest extends FieldError {

    private static final long serialVersionUID = 1;

    RefusedRequest(Refused refused) {
        super(
                refused.getMessage(),
                Map.of("code", code(refused.status()), "status", refused.status(), "errors", refused.errors()),
                refused);
    }

    private RefusedRequest(String argument, String detail) {
        super(
                argument + " " + detail,
                Map.of(
                        "code",
                        "BAD_USER_INPUT",
                        "status",
                        400,
                        "errors",
                        List.of(Map.of("in", "argument", "parameter", argument, "detail", detail))),
                null);
    }

    /** An argument is wrong. */
    public static RefusedRequest argument(String name, String detail) {
        return new RefusedRequest(name, detail);
    }

    private static String code(int status) {
        return switch (status) {
            case 404 -> "NOT_FOUND";
            case 409 -> "CONFLICT";
            case 412 -> "PRECONDITION_FAILED";
            case 422 -> "UNPROCESSABLE_CONTENT";
            default -> "BAD_USER_INPUT";
        };
    }
}
