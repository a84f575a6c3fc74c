package dev.dovetail.ftgo.kitchen.menu;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The menus known here, by restaurant. */
@ApplicationScoped
public class Menus implements PanacheRepositoryBase<Menu, UUID> {

    /** The menu of that restaurant; empty if none of its events has arrived. */
    public Optional<Menu> ofRestaurant(UUID restaurantId) {
        return findByIdOptional(restaurantId);
    }
}
