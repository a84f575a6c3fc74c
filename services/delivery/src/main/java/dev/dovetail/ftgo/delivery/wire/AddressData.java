package dev.dovetail.ftgo.delivery.wire;

import dev.dovetail.ftgo.delivery.Address;

/**
 * A postal address.
 *
 * @param country its ISO 3166-1 code of two letters
 */
public record AddressData(String street, String city, String postcode, String country) {

    /** How that address is written. */
    public static AddressData of(Address address) {
        return new AddressData(address.street(), address.city(), address.postcode(), address.country());
    }

    /** The address. */
    public Address toAddress() {
        return new Address(street, city, postcode, country);
    }
}
