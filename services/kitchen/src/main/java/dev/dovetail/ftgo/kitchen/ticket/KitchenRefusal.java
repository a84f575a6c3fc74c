package dev.dovetail.ftgo.kitchen.ticket;

/** The kitchen refuses; the message says why, for people. */
public final class KitchenRefusal extends RuntimeException {

    /** Why, for programs. */
    public enum Code {
        /** No event of the restaurant has arrived here. */
        UNKNOWN_RESTAURANT,
        /** The restaurant's menu has no such item. */
        UNKNOWN_MENU_ITEM,
        /** There is no such ticket. */
        UNKNOWN_TICKET,
        /** The ticket's state does not allow it. */
        NOT_ALLOWED,
    }

    private static final long serialVersionUID = 1L;

    private final Code code;

    KitchenRefusal(Code code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /** Why, for programs. */
    public Code code() {
        return code;
    }

    /** Why, for people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
