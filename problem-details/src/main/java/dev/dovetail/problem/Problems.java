package dev.dovetail.problem;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Problem documents for what a caller did wrong. Each is to be thrown from a resource or an exception mapper. */
public final class Problems {

    private static final int UNPROCESSABLE_CONTENT = 422;

    private Problems() {}

    /** 422: the body is well-formed and cannot be accepted because of these fields. */
    public static HttpProblem invalid(List<FieldError> errors) {
        return builder(UNPROCESSABLE_CONTENT, "Unprocessable Content", summary(errors.size()))
                .with("errors", List.copyOf(errors))
                .build();
    }

    /** 422: the request as a whole cannot be accepted. */
    public static HttpProblem unprocessable(String detail) {
        return builder(UNPROCESSABLE_CONTENT, "Unprocessable Content", detail).build();
    }

    /** 400: these fields of the body are missing or malformed. */
    public static HttpProblem malformed(List<FieldError> errors) {
        return builder(400, "Bad Request", summary(errors.size()))
                .with("errors", List.copyOf(errors))
                .build();
    }

    /** 400: what Jackson could not read, at the field where it stopped. */
    public static HttpProblem unreadable(JsonProcessingException unreadable) {
        return malformed(List.of(JsonErrors.of(unreadable)));
    }

    /** 412: the resource is no longer as the caller has seen it. */
    public static HttpProblem preconditionFailed(String detail) {
        return builder(412, "Precondition Failed", detail).build();
    }

    /** 400: the request is not well-formed. */
    public static HttpProblem badRequest(String detail) {
        return builder(400, "Bad Request", detail).build();
    }

    /** 409: the state of the resource does not allow it; the detail says why. */
    public static HttpProblem conflict(String detail) {
        return builder(409, "Conflict", detail).build();
    }

    /** 404: there is no such resource. */
    public static HttpProblem notFound(String detail) {
        return builder(404, "Not Found", detail).build();
    }

    static String summary(int count) {
        return count == 1 ? "1 field is not valid" : count + " fields are not valid";
    }

    private static HttpProblem.Builder builder(int status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }
}
