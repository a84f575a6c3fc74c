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

    /** The account of that consumer, with its row locked until the transaction ends. */
    Optional<Account> lockedOfConsumer(UUID consumerId) {
        return findByIdOptional(consumerId, LockModeType.PESSIMISTIC_WRITE);
    }
}
