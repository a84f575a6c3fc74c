package dev.dovetail.ftgo.restaurant.rest;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

import dev.dovetail.representation.Formats;
import dev.dovetail.representation.PublishedSchema;
import dev.dovetail.representation.PublishedSchemas;

@Singleton
class RestaurantSchemas implements PublishedSchemas {

    @Override
    public List<PublishedSchema> all() {
        return List.of(
                json("restaurant.v1.schema.json", MediaType.APPLICATION_JSON),
                json("restaurant.v1.hal.schema.json", Formats.HAL),
                new PublishedSchema("restaurant.v1.xsd", Formats.XML, "contracts/xsd/restaurant/restaurant.v1.xsd"),
                new PublishedSchema(
                        "restaurant_document.proto", Formats.PROTOBUF, "ftgo/restaurant/v1/restaurant_document.proto"));
    }

    private static PublishedSchema json(String name, String describes) {
        return new PublishedSchema(name, describes, "contracts/schemas/restaurant/" + name);
    }
}
