package dev.dovetail.ftgo.gateway.proxy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A service was asked for something that it refuses: its answer was a 4xx. The caller has to ask otherwise. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient @Nullable Problem problem;

    Refused(String service, int status, @Nullable Problem problem) {
        super(
                problem == null || problem.detail() == null
                        ? "The " + service + " service refused the request with status " + status
                        : problem.detail());
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }

    /** What the service says is wrong with each field; empty if it does not say. */
    public List<Map<String, Object>> errors() {
        return problem == null || problem.errors() == null ? List.of() : problem.errors();
    }

    /** What is read of a problem document (RFC 9457). */
    record Problem(@Nullable String detail, @Nullable List<Map<String, Object>> errors) {}
}
