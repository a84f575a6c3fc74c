package dev.dovetail.ftgo.order.restaurant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All restaurants of which an event has come. */
@ApplicationScoped
public class Restaurants implements PanacheRepositoryBase<Restaurant, UUID> {

    /** Keeps the profile, of a restaurant known or not yet. */
    public void describe(UUID id, Profile profile) {
        known(id).describe(profile);
    }

    /** Keeps the menu, of a restaurant known or not yet. */
    public void offer(UUID id, Menu menu) {
        known(id).offer(menu);
    }

    private Restaurant known(UUID id) {
        return findByIdOptional(id).orElseGet(() -> {
            Restaurant restaurant = new Restaurant(id);
            persist(restaurant);
            return restaurant;
        });
    }
}
