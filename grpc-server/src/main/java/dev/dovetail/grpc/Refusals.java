package dev.dovetail.grpc;

import java.util.Optional;

import io.grpc.StatusRuntimeException;

/** What a service refuses, as status codes. A service has one bean of this type. */
public interface Refusals {

    /** The service's errors. */
    ApiErrors errors();

    /** What a caller is told of that exception of the domain; empty if it is none that a caller can help. */
    Optional<StatusRuntimeException> statusOf(Throwable refusal);
}
