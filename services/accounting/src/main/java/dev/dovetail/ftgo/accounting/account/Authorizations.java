package dev.dovetail.ftgo.accounting.account;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** All decisions about authorizations. */
@ApplicationScoped
public class Authorizations implements PanacheRepositoryBase<Authorization, UUID> {

    private static final Sort NEWEST_FIRST = Sort.descending("decidedAt", "id");

    /** The consumer's newest authorizations that count at the moment, at most so many. */
    public List<Authorization> newestOpen(UUID consumerId, int limit) {
        return find("consumerId = ?1 and state = ?2", NEWEST_FIRST, consumerId, AuthorizationState.AUTHORIZED)
                .page(0, limit)
                .list();
    }

    /** The consumer's newest authorizations for that order, whatever became of them, at most so many. */
    public List<Authorization> newestForOrder(UUID consumerId, UUID orderId, int limit) {
        return find("consumerId = ?1 and orderId = ?2", NEWEST_FIRST, consumerId, orderId)
                .page(0, limit)
                .list();
    }
}
