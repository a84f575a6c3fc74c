package dev.dovetail.ftgo.order.order;

/** An order refuses what its state does not allow. The message says why, and when it would be possible. */
public class NotPossibleNow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotPossibleNow(String message) {
        super(message, null, false, false);
    }

    /** @param change what was wanted, as in "the order can be …" */
    static NotPossibleNow in(OrderState state, String change) {
        return new NotPossibleNow(
                switch (state) {
                    case APPROVAL_PENDING ->
                        "The order is still being approved; it can be " + change + " once it is approved";
                    case APPROVED -> "The restaurant has begun to prepare the order; it can no longer be " + change;
                    case REJECTED -> "The order was rejected; it can no longer be " + change;
                    case CANCEL_PENDING ->
                        "The order is being cancelled; it can be " + change + " should the kitchen refuse that";
                    case CANCELLED -> "The order has been cancelled; it can no longer be " + change;
                    case REVISION_PENDING -> "The order is being revised; it can be " + change + " once that has ended";
                });
    }
}
