package dev.dovetail.ftgo.accounting.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Authorizes amounts on cards and reverses that. The account's row is locked first, so that two authorizations on one
 * account follow each other and cannot both fit under a limit that holds only one.
 */
@ApplicationScoped
public class CardDesk {

    private final Accounts accounts;
    private final Authorizations authorizations;
    private final Clock clock;

    CardDesk(Accounts accounts, Authorizations authorizations, Clock clock) {
        this.accounts = accounts;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /**
     * Decides once per id; asking again gives the same answer.
     *
     * @throws IllegalArgumentException if the id was used for another order or consumer
     */
    @Transactional
    public Authorization authorize(AuthorizationRequest request) {
        Optional<Account> account = accounts.lockedOfConsumer(request.consumerId());
        Optional<Authorization> known = authorizations.findByIdOptional(request.id());
        if (known.isPresent()) {
            known.get().requireFor(request.orderId(), request.consumerId());
            return known.get();
        }
        Authorization decision = Authorization.decide(request, account, clock.instant());
        authorizations.persist(decision);
        return decision;
    }

    /**
     * Gives up an authorization, also one that was declined or has not been asked for yet.
     *
     * @throws IllegalArgumentException if the id was used for another order or consumer
     */
    @Transactional
    public void reverse(UUID authorizationId, UUID orderId, UUID consumerId) {
        Optional<Account> account = accounts.lockedOfConsumer(consumerId);
        Optional<Authorization> known = authorizations.findByIdOptional(authorizationId);
        if (known.isPresent()) {
            known.get().requireFor(orderId, consumerId);
            account.ifPresent(known.get()::reverse);
        } else {
            authorizations.persist(
                    Authorization.reversedBeforehand(authorizationId, orderId, consumerId, clock.instant()));
        }
    }
}
