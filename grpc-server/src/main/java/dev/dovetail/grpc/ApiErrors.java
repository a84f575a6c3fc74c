package dev.dovetail.grpc;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.google.protobuf.Any;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/**
 * The errors of one service's API, in the richer error model (google.rpc.Status): each has an {@code ErrorInfo} with the
 * service's domain and a reason for programs, and a message for people.
 */
public final class ApiErrors {

    private final String domain;

    /** @param domain who says so, for example {@code kitchen.ftgo} */
    public ApiErrors(String domain) {
        this.domain = domain;
    }

    /** INVALID_ARGUMENT, with a {@code BadRequest} that points at each bad field. */
    public StatusRuntimeException invalid(List<FieldViolation> violations) {
        String message = violations.size() == 1 ? "1 field is not valid" : violations.size() + " fields are not valid";
        return error(
                Code.INVALID_ARGUMENT,
                "MALFORMED",
                message,
                BadRequest.newBuilder().addAllFieldViolations(violations).build());
    }

    /** INVALID_ARGUMENT: what came is no message at all. */
    public StatusRuntimeException unreadable() {
        return error(Code.INVALID_ARGUMENT, "MALFORMED", "What was sent is not the message expected");
    }

    /** NOT_FOUND, with a {@code ResourceInfo} that names what there is not. */
    public StatusRuntimeException notFound(String reason, String message, String resourceType, String resourceName) {
        return error(
                Code.NOT_FOUND,
                reason,
                message,
                ResourceInfo.newBuilder()
                        .setResourceType(resourceType)
                        .setResourceName(resourceName)
                        .setDescription(message)
                        .build());
    }

    /** OUT_OF_RANGE: there is nothing to go on from there. */
    public StatusRuntimeException outOfRange(String reason, String message) {
        return error(Code.OUT_OF_RANGE, reason, message);
    }

    /** UNAVAILABLE, with a {@code RetryInfo}: the same call may succeed after that time. */
    public StatusRuntimeException unavailable(String reason, String message, Duration retryAfter) {
        var delay = com.google.protobuf.Duration.newBuilder()
                .setSeconds(retryAfter.toSeconds())
                .setNanos(retryAfter.toNanosPart());
        return error(
                Code.UNAVAILABLE,
                reason,
                message,
                RetryInfo.newBuilder().setRetryDelay(delay).build());
    }

    /** INTERNAL: a fault of the service, of which a caller learns no more than that. */
    public StatusRuntimeException internal() {
        return error(Code.INTERNAL, "INTERNAL", "The service failed; its log says why");
    }

    private StatusRuntimeException error(Code code, String reason, String message, Message... details) {
        var info = ErrorInfo.newBuilder().setReason(reason).setDomain(domain).build();
        return StatusProto.toStatusRuntimeException(Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .addDetails(Any.pack(info))
                .addAllDetails(Arrays.stream(details).map(Any::pack).toList())
                .build());
    }
}
