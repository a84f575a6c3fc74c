package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** When food is wanted. */
enum DeliveryKind {
    ASAP,
    SCHEDULED;

    static DeliveryKind of(@Nullable Instant time) {
        return time == null ? ASAP : SCHEDULED;
    }
}
