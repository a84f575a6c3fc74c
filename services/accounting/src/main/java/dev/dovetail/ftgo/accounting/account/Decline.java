package dev.dovetail.ftgo.accounting.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Why an amount is not authorized.
 *
 * @param code for programs
 * @param reason for people
 */
@Embeddable
public record Decline(
        @Column(name = "decline_code") @Enumerated(EnumType.STRING)
        Code code,

        @Column(name = "decline_reason") String reason) {

    /** Why, for programs. */
    public enum Code {
        /** The consumer has no account here. */
        NO_ACCOUNT,
        /** The account has no card on file. */
        NO_CARD,
        /** The card is no longer valid. */
        CARD_EXPIRED,
        /** With what is authorized already, the amount is more than the card's limit, or in another currency. */
        LIMIT_EXCEEDED,
        /** The sender has reversed this authorization. */
        REVERSED,
    }
}
