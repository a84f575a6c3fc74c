package dev.dovetail.ftgo.restaurant.grpc;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.grpc.StatusRuntimeException;

import dev.dovetail.ftgo.restaurant.SeenVersion;
import dev.dovetail.ftgo.restaurant.UnknownRestaurant;
import dev.dovetail.grpc.ApiErrors;
import dev.dovetail.grpc.Refusals;

/** What the domain refuses, as status codes. */
@Singleton
class RestaurantRefusals implements Refusals {

    static final ApiErrors ERRORS = new ApiErrors("restaurant.ftgo");

    @Override
    public ApiErrors errors() {
        return ERRORS;
    }

    @Override
    public Optional<StatusRuntimeException> statusOf(Throwable refusal) {
        String message = String.valueOf(refusal.getMessage());
        return Optional.ofNullable(
                switch (refusal) {
                    case UnknownRestaurant unknown ->
                        ERRORS.notFound(
                                "UNKNOWN_RESTAURANT",
                                message,
                                "ftgo.restaurant.v1.Restaurant",
                                unknown.id().toString());
                    case SeenVersion.Gone gone -> ERRORS.outOfRange("VERSION_GONE", message);
                    case SeenVersion.Unknown unknown -> ERRORS.outOfRange("VERSION_UNKNOWN", message);
                    default -> null;
                });
    }
}
