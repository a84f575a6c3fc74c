package dev.dovetail.ftgo.accounting.account;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import dev.dovetail.ftgo.accounting.money.Money;

/**
 * A card on file. Its number is kept by whoever issued the token, never here.
 *
 * @param token stands for the card's number
 * @param expires the last month in which it is valid, in UTC
 * @param limit how much can be authorized on it at one time
 */
@Embeddable
public record Card(
        @Column(name = "card_token") String token,

        @Column(name = "card_expires") @Convert(converter = YearMonthColumn.class)
        YearMonth expires,

        @Embedded
        @AttributeOverride(name = "amount", column = @Column(name = "card_limit"))
        @AttributeOverride(name = "currency", column = @Column(name = "card_currency"))
        Money limit) {

    private static final int SHOWN = 4;

    boolean expiredAt(Instant now) {
        return expires.isBefore(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    }

    /** The end of the token: enough to recognise the card, too little to charge it. */
    public String tokenEnding() {
        return token.substring(token.length() - SHOWN);
    }

    /** Without the token, so that no log contains it. */
    @Override
    public String toString() {
        return "Card[expires=" + expires + ", limit=" + limit + "]";
    }
}
