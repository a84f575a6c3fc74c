package dev.dovetail.ftgo.delivery.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.delivery.Address;

/**
 * The postal address where food is wanted.
 *
 * @param street the street with the number
 * @param country its ISO 3166-1 code of two letters
 * @param instructions how a courier finds the door; absent if there is nothing to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DropOffData(
        String street,
        String city,
        String postcode,
        String country,
        @Nullable String instructions) {

    /** How that address is written. */
    public static DropOffData of(Address address, @Nullable String instructions) {
        return new DropOffData(address.street(), address.city(), address.postcode(), address.country(), instructions);
    }

    /** The address. */
    public Address toAddress() {
        return new Address(street, city, postcode, country);
    }
}
