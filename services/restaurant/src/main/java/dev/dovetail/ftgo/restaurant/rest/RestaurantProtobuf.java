package dev.dovetail.ftgo.restaurant.rest;

import jakarta.inject.Singleton;

import ftgo.restaurant.v1.RestaurantDocument;
import ftgo.restaurant.v1.RestaurantDocument.Address;
import ftgo.restaurant.v1.RestaurantDocument.Day;
import ftgo.restaurant.v1.RestaurantDocument.MenuItem;
import ftgo.restaurant.v1.RestaurantDocument.Money;
import ftgo.restaurant.v1.RestaurantDocument.Opening;

import dev.dovetail.representation.ProtobufForm;

/** A restaurant in Protobuf. */
@Singleton
class RestaurantProtobuf implements ProtobufForm<RestaurantBody> {

    @Override
    public Class<RestaurantBody> type() {
        return RestaurantBody.class;
    }

    @Override
    public RestaurantDocument of(RestaurantBody restaurant) {
        return RestaurantDocument.newBuilder()
                .setId(restaurant.id().toString())
                .setName(restaurant.name())
                .setAddress(address(restaurant.address()))
                .addAllDeliveryArea(restaurant.deliveryArea())
                .addAllOpeningHours(restaurant.openingHours().stream()
                        .map(RestaurantProtobuf::opening)
                        .toList())
                .setTimeZone(restaurant.timeZone())
                .setMenuVersion(restaurant.menuVersion())
                .addAllMenu(
                        restaurant.menu().stream().map(RestaurantProtobuf::item).toList())
                .build();
    }

    static Address address(AddressBody address) {
        return Address.newBuilder()
                .setStreet(address.street())
                .setCity(address.city())
                .setPostcode(address.postcode())
                .setCountry(address.country())
                .build();
    }

    private static Opening opening(OpeningBody opening) {
        return Opening.newBuilder()
                .setDay(Day.forNumber(opening.day().getValue()))
                .setOpens(opening.opens())
                .setCloses(opening.closes())
                .build();
    }

    private static MenuItem item(MenuItemBody item) {
        return MenuItem.newBuilder()
                .setItemId(item.itemId())
                .setName(item.name())
                .setPrice(Money.newBuilder()
                        .setAmount(item.price().amount())
                        .setCurrency(item.price().currency()))
                .build();
    }
}
