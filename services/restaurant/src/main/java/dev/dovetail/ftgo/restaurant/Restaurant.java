package dev.dovetail.ftgo.restaurant;

import java.util.UUID;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * A restaurant with its menu. One row, read and written as a whole, so that nobody sees a menu with the version of
 * another.
 */
@Entity
public class Restaurant {

    @Id
    private UUID id;

    @Version
    private int version;

    @Embedded
    private Profile profile;

    private int menuVersion;

    @Convert(converter = MenuColumn.class)
    private Menu menu;

    protected Restaurant() {}

    Restaurant(Profile profile, Menu menu) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.profile = profile;
        this.menuVersion = 1;
        this.menu = menu;
    }

    /** Replaces the profile. Returns whether that changed anything: a repeated request is no second revision. */
    boolean revise(Profile profile) {
        if (this.profile.equals(profile)) {
            return false;
        }
        this.profile = profile;
        return true;
    }

    /** Replaces the menu by its next version. Returns whether that changed anything: the same menu is not a new version. */
    boolean revise(Menu menu) {
        if (this.menu.equals(menu)) {
            return false;
        }
        this.menu = menu;
        this.menuVersion++;
        return true;
    }

    public UUID id() {
        return id;
    }

    /** 0 when it is created, one more with every revision that is saved, of the profile or of the menu. */
    public int version() {
        return version;
    }

    public Profile profile() {
        return profile;
    }

    /** 1 for the first menu, one more with each that replaces it. */
    public int menuVersion() {
        return menuVersion;
    }

    public Menu menu() {
        return menu;
    }
}
