package dev.dovetail.ftgo.restaurant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The menus, for those who only read and follow them. */
@ApplicationScoped
@Transactional
public class Menus {

    /** So many versions are read at once. */
    private static final int PAGE = 10;

    private final Restaurants restaurants;
    private final PublishedMenus published;

    Menus(Restaurants restaurants, PublishedMenus published) {
        this.restaurants = restaurants;
        this.published = published;
    }

    /** At most {@code limit} current menus in the order their restaurants were created, after the one of that id. */
    public List<VersionedMenu> list(UUID after, int limit) {
        return restaurants.menusAfter(after, limit);
    }

    /** @throws UnknownRestaurant if there is none of that id */
    public VersionedMenu current(UUID restaurantId) {
        return restaurants
                .findByIdOptional(restaurantId)
                .map(found -> new VersionedMenu(found.id(), found.menuVersion(), found.menu()))
                .orElseThrow(() -> new UnknownRestaurant(restaurantId));
    }

    /**
     * The versions after the one seen last, in order and without a gap: the first of them, if there are many, and none if
     * nothing is new.
     *
     * @throws UnknownRestaurant if there is none of that id
     * @throws SeenVersion if it cannot be gone on from there
     */
    public List<VersionedMenu> after(UUID restaurantId, int seen) {
        long current = Optional.ofNullable(versions(Set.of(restaurantId)).get(restaurantId))
                .orElseThrow(() -> new UnknownRestaurant(restaurantId));
        if (seen > current) {
            throw new SeenVersion.Unknown(seen, Math.toIntExact(current));
        }
        List<VersionedMenu> unseen = published.after(restaurantId, seen, PAGE);
        if (!unseen.isEmpty() && unseen.getFirst().version() != seen + 1) {
            throw new SeenVersion.Gone(seen, unseen.getFirst().version());
        }
        return unseen;
    }

    /** The current versions of those restaurants' menus. */
    public Map<UUID, Long> versions(Set<UUID> restaurantIds) {
        return restaurants.menuVersions(restaurantIds);
    }
}
