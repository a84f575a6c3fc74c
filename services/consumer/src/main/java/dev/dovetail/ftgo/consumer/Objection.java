package dev.dovetail.ftgo.consumer;

import java.util.UUID;

/**
 * Why an order may not be placed.
 *
 * @param reason one sentence for people
 */
public record Objection(Code code, String reason) {

    static Objection unknown(UUID consumerId) {
        return new Objection(Code.UNKNOWN_CONSUMER, "There is no consumer " + consumerId);
    }

    /** The kinds of reason that another service may act upon. */
    public enum Code {
        UNKNOWN_CONSUMER,
        SUSPENDED,
        LIMIT_EXCEEDED
    }
}
