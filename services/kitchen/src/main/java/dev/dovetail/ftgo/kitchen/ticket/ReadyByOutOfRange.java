package dev.dovetail.ftgo.kitchen.ticket;

/** A cook promised a time that has passed or is too far away; the message says which times are right. */
public final class ReadyByOutOfRange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadyByOutOfRange(String reason) {
        super(reason, null, false, false);
    }
}
