package dev.dovetail.ftgo.gateway.order;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where an order stands. */
public enum OrderState {
    APPROVAL_PENDING,
    APPROVED,
    REJECTED,
    CANCEL_PENDING,
    CANCELLED,
    REVISION_PENDING,
    /** A state that this gateway does not know. */
    @JsonEnumDefaultValue
    OTHER;

    /** Whether nothing will happen to the order any more. */
    boolean over() {
        return this == REJECTED || this == CANCELLED;
    }
}
