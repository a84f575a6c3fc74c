package dev.dovetail.ftgo.order.order.rest;

import java.util.List;

import jakarta.inject.Singleton;

import dev.dovetail.representation.Formats;
import dev.dovetail.representation.PublishedSchema;
import dev.dovetail.representation.PublishedSchemas;

@Singleton
class OrderSchemas implements PublishedSchemas {

    @Override
    public List<PublishedSchema> all() {
        return List.of(
                json("order.v1.schema.json", ApiVersion.V1_JSON),
                json("order.v2.schema.json", ApiVersion.V2_JSON),
                json("order.v2.hal.schema.json", Formats.HAL),
                new PublishedSchema("order.v2.xsd", Formats.XML, "contracts/xsd/order/order.v2.xsd"),
                new PublishedSchema("order_document.proto", Formats.PROTOBUF, "ftgo/order/v1/order_document.proto"));
    }

    private static PublishedSchema json(String name, String describes) {
        return new PublishedSchema(name, describes, "contracts/schemas/order/" + name);
    }
}
