package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import dev.dovetail.ftgo.restaurant.Restaurant;
import dev.dovetail.representation.Formats;
import dev.dovetail.representation.Links;
import dev.dovetail.representation.Negotiation;
import dev.dovetail.representation.Representation;
import dev.dovetail.representation.RootLinks;

/** Restaurants with their links. */
@Singleton
class Representations implements RootLinks {

    private static final List<MediaType> OFFERED = List.of(
            MediaType.APPLICATION_JSON_TYPE,
            MediaType.valueOf(Formats.HAL),
            MediaType.valueOf(Formats.XML),
            MediaType.valueOf(Formats.PROTOBUF),
            MediaType.valueOf(Formats.X_PROTOBUF));

    static Negotiation negotiate(HttpHeaders headers) {
        return Negotiation.of(headers, "v1", OFFERED);
    }

    static Representation of(Restaurant restaurant) {
        String self = location(restaurant.id());
        return Representation.of(
                RestaurantBody.of(restaurant),
                Links.self(self)
                        .add("collection", RestaurantResource.PATH)
                        .add("revise", self)
                        .add("revise-menu", self + "/menu"));
    }

    /** @param self the address of the page */
    static Representation of(RestaurantPage page, String self) {
        Links links = Links.self(self);
        if (page.next() != null) {
            links.add("next", page.next());
        }
        return Representation.ofList(
                page,
                links,
                "restaurants",
                page.restaurants().stream()
                        .map(entry -> Representation.of(entry, Links.self(location(entry.id()))))
                        .toList());
    }

    static String location(UUID id) {
        return RestaurantResource.PATH + "/" + id;
    }

    @Override
    public void addTo(Links links) {
        links.addTemplate("restaurants", RestaurantResource.PATH + "{?after,limit}");
    }
}
