package dev.dovetail.ftgo.accounting.account;

import java.time.YearMonth;

/** A card that is no longer valid cannot be put on file. */
public final class CardExpired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CardExpired(YearMonth expires) {
        super("the card expired at the end of " + expires, null, false, false);
    }
}
