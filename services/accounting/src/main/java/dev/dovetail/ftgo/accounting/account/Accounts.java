package dev.dovetail.ftgo.accounting.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

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
     * <p>Locked by one statement and read by the next. A lookup that locks would join what is authorized, and Postgres,
     * once it has waited for the lock, shows the locked row as it is by then, but rows joined to it as they were before.
     * A query that locks fails when it runs twice at the same time: Hibernate 7.2 notes what is to be locked afterwards
     * in the plan that all its executions share.
     */
    Optional<Account> lockedOfConsumer(UUID consumerId) {
        getEntityManager()
                .createNativeQuery("select 1 from account where consumer_id = ?1 for update")
                .setParameter(1, consumerId)
                .getResultList();
        return findByIdOptional(consumerId);
    }
}
