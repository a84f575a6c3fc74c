package dev.dovetail.relay.postgres;

/** Postgres is not as the source needs it; the message says what is missing and what to do, with the SQL to run. */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is to be done about it. */
    public enum Kind {
        /** Somebody has to do something. */
        WRONG,
        /** Nothing: it will come by itself. */
        NOT_YET,
        /** Nothing: another relay streams this source. */
        IN_USE,
        /** Nothing: the slot is made anew. */
        SLOT_REPLACED
    }

    private final Kind kind;

    private PostgresException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    private PostgresException(String message, Throwable cause) {
        super(message + " (Postgres: " + cause.getMessage() + ")", cause);
        this.kind = Kind.WRONG;
    }

    static PostgresException wrong(String message) {
        return new PostgresException(Kind.WRONG, message);
    }

    /** @param cause what Postgres said */
    static PostgresException wrong(String message, Throwable cause) {
        return new PostgresException(message, cause);
    }

    static PostgresException notYet(String message) {
        return new PostgresException(Kind.NOT_YET, message);
    }

    static PostgresException inUse(String message) {
        return new PostgresException(Kind.IN_USE, message);
    }

    static PostgresException slotReplaced(String message) {
        return new PostgresException(Kind.SLOT_REPLACED, message);
    }

    /** What is to be done about it. */
    public Kind kind() {
        return kind;
    }
}
