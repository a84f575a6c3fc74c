package dev.dovetail.ftgo.restaurant;

import java.util.List;
import java.util.UUID;
import java.util.function.LongPredicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;

import io.quarkus.panache.common.Sort;

/** What a restaurant's owner can do; each use case is one transaction, with the messages it sends. */
@ApplicationScoped
@Transactional
public class RestaurantAdministration {

    private final Restaurants restaurants;
    private final PublishedMenus published;
    private final RestaurantEvents events;

    RestaurantAdministration(Restaurants restaurants, PublishedMenus published, RestaurantEvents events) {
        this.restaurants = restaurants;
        this.published = published;
        this.events = events;
    }

    /** Creates a restaurant with its first menu. */
    public Restaurant create(Profile profile, Menu menu) {
        Restaurant restaurant = new Restaurant(profile, menu);
        restaurants.persist(restaurant);
        published.add(restaurant);
        events.created(restaurant);
        return restaurant;
    }

    /**
     * Replaces a restaurant's profile.
     *
     * @param seen the versions at the sight of which this was decided
     * @throws ChangedMeanwhile if it is in another
     * @throws UnknownRestaurant if there is none of that id
     * @throws OptimisticLockException if someone else revised it meanwhile
     */
    public Restaurant revise(UUID id, Profile profile, LongPredicate seen) {
        Restaurant restaurant = get(id, seen);
        if (restaurant.revise(profile)) {
            restaurants.flush();
            events.revised(restaurant);
        }
        return restaurant;
    }

    /**
     * Replaces a restaurant's menu by a new version.
     *
     * @param seen the versions at the sight of which this was decided
     * @throws ChangedMeanwhile if it is in another
     * @throws UnknownRestaurant if there is none of that id
     * @throws OptimisticLockException if someone else revised it meanwhile
     */
    public Restaurant reviseMenu(UUID id, Menu menu, LongPredicate seen) {
        Restaurant restaurant = get(id, seen);
        if (restaurant.revise(menu)) {
            restaurants.flush();
            published.add(restaurant);
            events.menuRevised(restaurant);
        }
        return restaurant;
    }

    /** @throws UnknownRestaurant if there is none of that id */
    public Restaurant get(UUID id) {
        return restaurants.findByIdOptional(id).orElseThrow(() -> new UnknownRestaurant(id));
    }

    /** Those there are of these ids, in the order of their ids. */
    public List<Restaurant> all(List<UUID> ids) {
        return restaurants.list("id in ?1", Sort.by("id"), ids);
    }

    /** At most {@code limit} restaurants in the order they were created, beginning after the one of that id. */
    public List<RestaurantSummary> list(UUID after, int limit) {
        return restaurants.after(after, limit);
    }

    private Restaurant get(UUID id, LongPredicate seen) {
        Restaurant restaurant = get(id);
        if (!seen.test(restaurant.version())) {
            throw new ChangedMeanwhile(id);
        }
        return restaurant;
    }
}
