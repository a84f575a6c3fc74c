package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;

import dev.dovetail.ftgo.restaurant.Restaurant;

record RestaurantSelection(List<RestaurantBody> restaurants) {

    static RestaurantSelection of(List<Restaurant> restaurants) {
        return new RestaurantSelection(
                restaurants.stream().map(RestaurantBody::of).toList());
    }
}
