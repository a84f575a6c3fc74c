package dev.dovetail.stories;

import java.util.Map;

/** Everybody lives in one street; every restaurant delivers there, and to a friend near and a friend far away. */
record Address(String street, String city, String postcode, String country) {

    static final Address OF_EVERYBODY = new Address("Hauptstraße 1", "Berlin", "10115", "DE");
    static final Address NEAR = new Address("Friedrichstraße 100", "Berlin", "10117", "DE");

    /** So far that no fleet brings anything there. */
    static final Address FAR = new Address("Am Ende 1", "Berlin", "19999", "DE");

    /** In the parts that version 2 of the order API wants. */
    Map<String, String> split() {
        int space = street.lastIndexOf(' ');
        return Map.of(
                "street",
                street.substring(0, space),
                "houseNumber",
                street.substring(space + 1),
                "city",
                city,
                "postcode",
                postcode,
                "country",
                country);
    }
}
