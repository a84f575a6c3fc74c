package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** The row of one version of a restaurant's menu; it never changes. */
@Entity
class PublishedMenu {

    @EmbeddedId
    private Key key;

    @Convert(converter = MenuColumn.class)
    private Menu menu;

    protected PublishedMenu() {}

    PublishedMenu(Restaurant restaurant) {
        this.key = new Key(restaurant.id(), restaurant.menuVersion());
        this.menu = restaurant.menu();
    }

    VersionedMenu value() {
        return new VersionedMenu(key.restaurantId(), key.version(), menu);
    }

    @Embeddable
    record Key(UUID restaurantId, int version) {}
}
