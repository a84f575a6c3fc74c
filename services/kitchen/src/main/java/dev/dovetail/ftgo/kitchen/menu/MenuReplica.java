package dev.dovetail.ftgo.kitchen.menu;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the replica. */
@ApplicationScoped
public class MenuReplica {

    private final Menus menus;

    MenuReplica(Menus menus) {
        this.menus = menus;
    }

    /**
     * Learns a version of a restaurant's menu. Every event carries the whole menu, so it does not matter which of a
     * restaurant's events is the first to arrive.
     */
    @Transactional
    public void learn(UUID restaurantId, int version, Map<String, String> items) {
        Optional<Menu> known = menus.ofRestaurant(restaurantId);
        if (known.isPresent()) {
            known.get().revise(version, items);
        } else {
            menus.persist(new Menu(restaurantId, version, items));
        }
    }
}
