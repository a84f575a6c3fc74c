package dev.dovetail.ftgo.kitchen.ticket;

/** Where a ticket stands. */
public enum TicketState {
    /** Its order is not approved yet; cooks need not look at it. */
    CREATE_PENDING("is not confirmed yet"),
    /** Its order is approved; a cook is to say when it will be ready. */
    AWAITING_ACCEPTANCE("awaits acceptance"),
    /** A cook has promised a time. */
    ACCEPTED("is accepted"),
    /** It is being cooked: too late to change or cancel. */
    PREPARING("is being prepared"),
    /** It waits for its courier. */
    READY("is ready"),
    /** It is not wanted any more. */
    CANCELLED("is cancelled");

    private final String inWords;

    TicketState(String inWords) {
        this.inWords = inWords;
    }

    /** What follows "The ticket" in a sentence. */
    String inWords() {
        return inWords;
    }
}
