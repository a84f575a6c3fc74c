package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.function.BiFunction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.DeliveryArea;
import dev.dovetail.ftgo.restaurant.Faults;
import dev.dovetail.ftgo.restaurant.Invalid;
import dev.dovetail.ftgo.restaurant.Menu;
import dev.dovetail.ftgo.restaurant.OpeningHours;
import dev.dovetail.ftgo.restaurant.Profile;
import dev.dovetail.ftgo.restaurant.Restaurant;

/** A profile and a menu in one object; written out, so that each error's pointer is where the sender wrote the field. */
@Schema(name = "NewRestaurant")
record NewRestaurantBody(
        @NotBlank @Size(max = 100) @PlainText String name,

        @NotNull @Valid AddressBody address,

        @Schema(description = "Postcodes to which it delivers")
        @NotNull
        @Size(min = 1, max = DeliveryArea.MAX_POSTCODES)
        List<@NotBlank @Size(max = 10) @PlainText String> deliveryArea,

        @NotNull @Size(min = 1, max = OpeningHours.MAX_OPENINGS)
        List<@NotNull @Valid OpeningBody> openingHours,

        @Schema(description = "IANA time zone of the opening hours", examples = "Europe/Berlin")
        @NotBlank
        @Size(max = 50)
        @PlainText
        String timeZone,

        @NotNull @Size(min = 1, max = Menu.MAX_ITEMS) List<@NotNull @Valid MenuItemBody> menu) {

    /** @throws Invalid naming all that is wrong with the profile and the menu */
    Restaurant createBy(BiFunction<Profile, Menu, Restaurant> create) {
        Faults faults = new Faults();
        Profile profile = faults.in("", () -> profileBody().toProfile());
        Menu dishes = faults.in("/menu", () -> MenuItemBody.toMenu(menu));
        faults.throwIfAny();
        return create.apply(profile, dishes);
    }

    private ProfileBody profileBody() {
        return new ProfileBody(name, address, deliveryArea, openingHours, timeZone);
    }
}
