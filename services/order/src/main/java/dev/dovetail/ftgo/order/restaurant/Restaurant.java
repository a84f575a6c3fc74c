package dev.dovetail.ftgo.order.restaurant;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A restaurant as its events tell. The profile and the menu are replaced only by newer ones, so that events that come
 * late or again change nothing. It takes orders once both are known.
 */
@Entity
@Table(name = "restaurant")
public class Restaurant {

    @Id
    private UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Profile profile;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Menu menu;

    @SuppressWarnings("NullAway.Init")
    protected Restaurant() {}

    Restaurant(UUID id) {
        this.id = id;
    }

    /** Takes the profile over unless a later one is known. */
    void describe(Profile news) {
        if (profile == null || news.asOf().isAfter(profile.asOf())) {
            profile = news;
        }
    }

    /** Takes the menu over unless a higher version is known. */
    void offer(Menu news) {
        if (menu == null || news.version() > menu.version()) {
            menu = news;
        }
    }

    /** Whether enough is known of it to order there. */
    public boolean takesOrders() {
        return profile != null && menu != null;
    }

    /** The item of that id on the present menu. */
    public Optional<MenuItem> item(String itemId) {
        return Optional.ofNullable(menu).flatMap(known -> known.item(itemId));
    }

    /** Whether it brings food to that postcode. */
    public boolean deliversTo(String postcode) {
        return profile != null && profile.deliveryArea().contains(postcode.strip());
    }

    /** Whether it is open at that moment, by its own clock. */
    public boolean isOpenAt(Instant moment) {
        if (profile == null) {
            return false;
        }
        LocalDateTime there = LocalDateTime.ofInstant(moment, profile.timeZone());
        return profile.openingHours().stream().anyMatch(hours -> hours.include(there));
    }

    public UUID id() {
        return id;
    }

    /** Its name; its id as long as no profile is known. */
    public String name() {
        return profile == null ? id.toString() : profile.name();
    }
}
