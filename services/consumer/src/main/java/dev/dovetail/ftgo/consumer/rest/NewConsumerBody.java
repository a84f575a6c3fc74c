package dev.dovetail.ftgo.consumer.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.consumer.Address;
import dev.dovetail.ftgo.consumer.Consumer;
import dev.dovetail.ftgo.consumer.ConsumerAdministration;
import dev.dovetail.ftgo.consumer.Faults;
import dev.dovetail.ftgo.consumer.Invalid;
import dev.dovetail.ftgo.consumer.OrderLimit;

@Schema(name = "NewConsumer")
record NewConsumerBody(
        @NotBlank @Size(max = 100) @PlainText String name,

        @NotNull @Valid AddressBody address,

        @Schema(description = "The most that one order may cost") @NotNull @Valid
        MoneyBody orderLimit) {

    /** @throws Invalid naming all that is wrong */
    Consumer registerWith(ConsumerAdministration administration) {
        Faults faults = new Faults();
        Address home = faults.in("/address", address::toAddress);
        OrderLimit limit = faults.in("/orderLimit", orderLimit::toOrderLimit);
        faults.throwIfAny();
        return administration.register(name, home, limit);
    }
}
