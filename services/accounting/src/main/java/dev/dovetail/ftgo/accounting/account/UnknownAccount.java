package dev.dovetail.ftgo.accounting.account;

import java.util.UUID;

/** The consumer has no account here: there is no such consumer, or the news of the registration is still on its way. */
public final class UnknownAccount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownAccount(UUID consumerId) {
        super("There is no account of consumer " + consumerId, null, false, false);
    }
}
