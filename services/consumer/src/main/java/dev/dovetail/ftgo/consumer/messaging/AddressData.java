package dev.dovetail.ftgo.consumer.messaging;

import dev.dovetail.ftgo.consumer.Address;

record AddressData(String street, String city, String postcode, String country) {

    static AddressData of(Address address) {
        return new AddressData(address.street(), address.city(), address.postcode(), address.country());
    }
}
