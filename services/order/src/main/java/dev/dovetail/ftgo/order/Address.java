package dev.dovetail.ftgo.order;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, with what a courier needs to find the door.
 *
 * @param street its name; if the house number is not known apart from it, with that
 * @param houseNumber null if whoever gave the address did not tell it apart from the street
 * @param country its ISO 3166-1 code of two letters
 * @param instructions how to get from the street to the door; null if there is nothing to say
 */
public record Address(
        String street,
        @Nullable String houseNumber,
        String city,
        String postcode,
        String country,
        @Nullable String instructions) {

    /** An address as letters have it, whose street has the number in it. */
    public static Address ofLetter(String street, String city, String postcode, String country) {
        return new Address(street, null, city, postcode, country, null);
    }

    /** Street and house number in one, as letters have it. */
    public String streetOfLetter() {
        return houseNumber == null ? street : street + " " + houseNumber;
    }
}
