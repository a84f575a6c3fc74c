package dev.dovetail.ftgo.accounting.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All accounts, by consumer. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {

    /** The account of that consumer. */
    public Optional<Account> ofConsumer(UUID consumerId) {
        return findByIdOptional(consumerId);
    }

    /**
     * The account of that consumer, with its row locked until the transaction ends.
     *
     * <p>A query, not a lookup by id: that would join what is authorized, and Postgres, once it has waited for the lock,
     * shows the locked row as it is by then, but rows joined to it as they were before. The query reads them afterwards.
     */
    Optional<Account> lockedOfConsumer(UUID consumerId) {
        return find("consumerId", consumerId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
