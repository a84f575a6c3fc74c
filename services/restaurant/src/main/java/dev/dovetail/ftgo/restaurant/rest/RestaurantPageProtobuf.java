package dev.dovetail.ftgo.restaurant.rest;

import java.util.Objects;

import jakarta.inject.Singleton;

import ftgo.restaurant.v1.RestaurantPageDocument;
import ftgo.restaurant.v1.RestaurantPageDocument.Summary;

import dev.dovetail.representation.ProtobufForm;

/** A page of restaurants in Protobuf. */
@Singleton
class RestaurantPageProtobuf implements ProtobufForm<RestaurantPage> {

    @Override
    public Class<RestaurantPage> type() {
        return RestaurantPage.class;
    }

    @Override
    public RestaurantPageDocument of(RestaurantPage page) {
        return RestaurantPageDocument.newBuilder()
                .addAllRestaurants(page.restaurants().stream()
                        .map(RestaurantPageProtobuf::summary)
                        .toList())
                .setNext(Objects.requireNonNullElse(page.next(), ""))
                .build();
    }

    private static Summary summary(RestaurantPage.Entry entry) {
        return Summary.newBuilder()
                .setId(entry.id().toString())
                .setName(entry.name())
                .setAddress(RestaurantProtobuf.address(entry.address()))
                .build();
    }
}
