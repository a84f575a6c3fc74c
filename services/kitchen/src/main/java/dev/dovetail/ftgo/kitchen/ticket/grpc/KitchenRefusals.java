package dev.dovetail.ftgo.kitchen.ticket.grpc;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.grpc.StatusRuntimeException;

import dev.dovetail.ftgo.kitchen.ticket.SeenPosition;
import dev.dovetail.grpc.ApiErrors;
import dev.dovetail.grpc.Refusals;

/** What ends a display's stream, as status codes. */
@Singleton
class KitchenRefusals implements Refusals {

    static final ApiErrors ERRORS = new ApiErrors("kitchen.ftgo");

    @Override
    public ApiErrors errors() {
        return ERRORS;
    }

    @Override
    public Optional<StatusRuntimeException> statusOf(Throwable refusal) {
        String message = String.valueOf(refusal.getMessage());
        return Optional.ofNullable(
                switch (refusal) {
                    case SeenPosition.Gone gone -> ERRORS.outOfRange("POSITION_GONE", message);
                    case SeenPosition.Unknown unknown -> ERRORS.outOfRange("POSITION_UNKNOWN", message);
                    default -> null;
                });
    }
}
