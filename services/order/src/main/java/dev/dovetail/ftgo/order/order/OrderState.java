package dev.dovetail.ftgo.order.order;

/** An order's state, as its consumer sees it. {@link Stage} knows more. */
public enum OrderState {
    APPROVAL_PENDING,
    APPROVED,
    REJECTED,
    CANCEL_PENDING,
    CANCELLED,
    REVISION_PENDING
}
