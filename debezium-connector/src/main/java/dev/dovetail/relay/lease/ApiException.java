package dev.dovetail.relay.lease;

import java.net.HttpURLConnection;

import io.fabric8.kubernetes.client.KubernetesClientException;

/** A call to the API server did not do what it should; the message says why. */
final class ApiException extends Exception {

    private static final long serialVersionUID = 1L;
    private final int status;

    private ApiException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    static ApiException silent(String lease, long millis, Throwable cause) {
        return new ApiException(
                "The Kubernetes API did not answer within " + millis + " ms about lease " + lease + ".", 0, cause);
    }

    static ApiException of(String lease, Throwable cause) {
        int status = cause instanceof KubernetesClientException refused ? refused.getCode() : 0;
        if (status == HttpURLConnection.HTTP_FORBIDDEN) {
            return new ApiException(
                    "The Kubernetes API refuses lease " + lease
                            + ": its Role must allow create on leases, and get, update" + " and watch on this one ("
                            + cause.getMessage() + ").",
                    status,
                    cause);
        }
        Throwable innermost = cause;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return new ApiException(
                "The Kubernetes API cannot be used for lease " + lease + ": " + innermost.getMessage(), status, cause);
    }

    /** Somebody else wrote first. */
    boolean isConflict() {
        return status == HttpURLConnection.HTTP_CONFLICT;
    }

    boolean isMissing() {
        return status == HttpURLConnection.HTTP_NOT_FOUND;
    }
}
