package dev.dovetail.stories;

/** Everybody lives in one street, to which every restaurant delivers. */
record Address(String street, String city, String postcode, String country) {

    static final Address OF_EVERYBODY = new Address("Hauptstraße 1", "Berlin", "10115", "DE");
}
