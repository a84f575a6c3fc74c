package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Restaurant;

@Schema(requiredProperties = {"restaurants"})
record RestaurantSelection(List<RestaurantBody> restaurants) {

    static RestaurantSelection of(List<Restaurant> restaurants) {
        return new RestaurantSelection(
                restaurants.stream().map(RestaurantBody::of).toList());
    }
}
