package dev.dovetail.ftgo.order.order;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import org.jspecify.annotations.Nullable;

/** All orders. Their ids grow with time, so that newest first is descending by id. */
@ApplicationScoped
public class Orders implements PanacheRepositoryBase<Order, UUID> {

    /** @throws UnknownOrder if there is none of that id */
    public Order byId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new UnknownOrder(id));
    }

    /**
     * A consumer's orders, newest first.
     *
     * @param before only those placed before that one; null for the newest
     * @param limit how many at most
     */
    public List<Order> of(UUID consumerId, @Nullable UUID before, int limit) {
        PanacheQuery<Order> newestFirst = before == null
                ? find("consumerId = ?1 order by id desc", consumerId)
                : find("consumerId = ?1 and id < ?2 order by id desc", consumerId, before);
        return newestFirst.page(Page.ofSize(limit)).list();
    }
}
