package dev.dovetail.ftgo.accounting.account;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens accounts and keeps their cards. */
@ApplicationScoped
public class AccountKeeping {

    private final Accounts accounts;
    private final Clock clock;

    AccountKeeping(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens the consumer's account. Doing it twice is harmless. */
    @Transactional
    public void open(UUID consumerId) {
        if (accounts.ofConsumer(consumerId).isEmpty()) {
            accounts.persist(Account.open(consumerId, clock.instant()));
        }
    }

    /**
     * Puts a card on file, in place of the former.
     *
     * @throws UnknownAccount if the consumer has no account here
     * @throws CardExpired if the card is no longer valid
     */
    @Transactional
    public Account putOnFile(UUID consumerId, Card card) {
        Account account = accounts.lockedOfConsumer(consumerId).orElseThrow(() -> new UnknownAccount(consumerId));
        account.putOnFile(card, clock.instant());
        return account;
    }
}
