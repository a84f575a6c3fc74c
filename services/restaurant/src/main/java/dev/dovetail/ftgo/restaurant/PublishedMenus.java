package dev.dovetail.ftgo.restaurant;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * The latest versions of all menus. One is added in the transaction that changes the restaurant, which two transactions
 * cannot do at once: the versions of a menu become visible in their order and without gaps.
 */
@ApplicationScoped
class PublishedMenus implements PanacheRepositoryBase<PublishedMenu, PublishedMenu.Key> {

    /** Far more than a menu changes while somebody who watches it is away. */
    static final int KEPT = 100;

    /** Adds the restaurant's menu as it is now, and forgets what is too old. */
    void add(Restaurant restaurant) {
        persist(new PublishedMenu(restaurant));
        int oldest = restaurant.menuVersion() - KEPT + 1;
        delete("key.restaurantId = ?1 and key.version < ?2", restaurant.id(), oldest);
    }

    /** The versions after that one, in order, at most so many. */
    List<VersionedMenu> after(UUID restaurantId, int version, int limit) {
        return find("key.restaurantId = ?1 and key.version > ?2 order by key.version", restaurantId, version)
                .page(0, limit)
                .stream()
                .map(PublishedMenu::value)
                .toList();
    }
}
