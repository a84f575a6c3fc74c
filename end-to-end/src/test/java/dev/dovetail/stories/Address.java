package dev.dovetail.stories;

/** Everybody lives in one street; every restaurant delivers there, and to a friend near and a friend far away. */
record Address(String street, String city, String postcode, String country) {

    static final Address OF_EVERYBODY = new Address("Hauptstraße 1", "Berlin", "10115", "DE");
    static final Address NEAR = new Address("Friedrichstraße 100", "Berlin", "10117", "DE");

    /** So far that no fleet brings anything there. */
    static final Address FAR = new Address("Am Ende 1", "Berlin", "19999", "DE");
}
