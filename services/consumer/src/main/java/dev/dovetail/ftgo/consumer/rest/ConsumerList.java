package dev.dovetail.ftgo.consumer.rest;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.consumer.Consumer;

@Schema(
        name = "Consumers",
        requiredProperties = {"consumers"})
record ConsumerList(List<ConsumerBody> consumers) {

    static ConsumerList of(List<Consumer> consumers) {
        return new ConsumerList(consumers.stream().map(ConsumerBody::of).toList());
    }
}
