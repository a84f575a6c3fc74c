package dev.dovetail.ftgo.restaurant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All restaurants. */
@ApplicationScoped
class Restaurants implements PanacheRepositoryBase<Restaurant, UUID> {

    private static final String SUMMARIES = """
            select new dev.dovetail.ftgo.restaurant.RestaurantSummary(r.id, r.profile.name, r.profile.address)
            from Restaurant r where r.id > ?1 order by r.id
            """;

    private static final String MENUS = """
            select new dev.dovetail.ftgo.restaurant.VersionedMenu(r.id, r.menuVersion, r.menu)
            from Restaurant r where r.id > ?1 order by r.id
            """;

    private static final String MENU_VERSIONS = """
            select r.id, r.menuVersion from Restaurant r where r.id in ?1
            """;

    /** Those created after the one of that id, in that order: ids are UUIDv7. */
    List<RestaurantSummary> after(UUID id, int limit) {
        return getEntityManager()
                .createQuery(SUMMARIES, RestaurantSummary.class)
                .setParameter(1, id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The menus of those created after the one of that id, in that order. */
    List<VersionedMenu> menusAfter(UUID id, int limit) {
        return getEntityManager()
                .createQuery(MENUS, VersionedMenu.class)
                .setParameter(1, id)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The current versions of those restaurants' menus. */
    Map<UUID, Long> menuVersions(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery(MENU_VERSIONS, Tuple.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        found -> found.get(0, UUID.class),
                        found -> found.get(1, Integer.class).longValue()));
    }
}
