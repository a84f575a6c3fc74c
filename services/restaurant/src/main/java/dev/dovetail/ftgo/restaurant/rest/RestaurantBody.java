package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Restaurant;

/** A restaurant with its menu: the one model of all formats. */
@Schema(
        name = "Restaurant",
        requiredProperties = {"id", "name", "address", "deliveryArea", "openingHours", "timeZone", "menuVersion", "menu"
        })
@JacksonXmlRootElement(localName = "restaurant")
record RestaurantBody(
        UUID id,
        String name,
        AddressBody address,

        @JacksonXmlElementWrapper(localName = "deliveryArea") @JacksonXmlProperty(localName = "postcode")
        List<String> deliveryArea,

        @JacksonXmlElementWrapper(localName = "openingHours") @JacksonXmlProperty(localName = "opening")
        List<OpeningBody> openingHours,

        String timeZone,

        @Schema(description = "1 for the first menu, one more with each that replaced it")
        int menuVersion,

        @JacksonXmlElementWrapper(localName = "menu") @JacksonXmlProperty(localName = "item")
        List<MenuItemBody> menu) {

    static RestaurantBody of(Restaurant restaurant) {
        ProfileBody profile = ProfileBody.of(restaurant.profile());
        return new RestaurantBody(
                restaurant.id(),
                profile.name(),
                profile.address(),
                profile.deliveryArea(),
                profile.openingHours(),
                profile.timeZone(),
                restaurant.menuVersion(),
                MenuItemBody.of(restaurant.menu()));
    }
}
