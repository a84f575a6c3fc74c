package dev.dovetail.ftgo.consumer.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.consumer.Address;

@Schema(name = "Address")
record AddressBody(
        @Schema(examples = "Hauptstraße 1") @NotBlank @Size(max = 100) @PlainText
        String street,

        @Schema(examples = "Berlin") @NotBlank @Size(max = 100) @PlainText
        String city,

        @Schema(examples = "10115") @NotBlank @Size(max = 10) @PlainText
        String postcode,

        @Schema(description = "ISO 3166-1 alpha-2 code", examples = "DE")
        @NotNull
        @Pattern(regexp = "^[A-Z]{2}$", message = "must be a country code of two letters like DE")
        String country) {

    static AddressBody of(Address address) {
        return new AddressBody(address.street(), address.city(), address.postcode(), address.country());
    }

    Address toAddress() {
        return new Address(street, city, postcode, country);
    }
}
