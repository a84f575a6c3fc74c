package dev.dovetail.ftgo.consumer.rest;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.consumer.Consumer;

@Schema(
        name = "Consumer",
        requiredProperties = {"id", "name", "address", "orderLimit", "status"})
record ConsumerBody(
        UUID id,
        String name,
        AddressBody address,

        @Schema(description = "The most that one order may cost")
        MoneyBody orderLimit,

        Consumer.Status status) {

    static ConsumerBody of(Consumer consumer) {
        return new ConsumerBody(
                consumer.id(),
                consumer.name(),
                AddressBody.of(consumer.address()),
                MoneyBody.of(consumer.orderLimit().most()),
                consumer.status());
    }
}
