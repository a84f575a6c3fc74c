package dev.dovetail.ftgo.restaurant;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All restaurants. */
@ApplicationScoped
class Restaurants implements PanacheRepositoryBase<Restaurant, UUID> {

    private static final String SUMMARIES = """
            select new dev.dovetail.ftgo.restaurant.RestaurantSummary(r.id, r.profile.name, r.profile.address)
            from Restaurant r where r.id > ?1 order by r.id
            """;

    /** Those created after the one of that id, in that order: ids are UUIDv7. */
    List<RestaurantSummary> after(UUID id, int limit) {
        return getEntityManager()
                .createQuery(SUMMARIES, RestaurantSummary.class)
                .setParameter(1, id)
                .setMaxResults(limit)
                .getResultList();
    }
}
