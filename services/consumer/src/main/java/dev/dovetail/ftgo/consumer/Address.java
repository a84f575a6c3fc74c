package dev.dovetail.ftgo.consumer;

import java.util.Locale;
import java.util.Set;

import jakarta.persistence.Embeddable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2 code, for example {@code DE}
 */
@Embeddable
public record Address(String street, String city, String postcode, String country) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws Invalid if there is no such country */
    public Address {
        if (!COUNTRIES.contains(country)) {
            throw Invalid.at("/country", "'" + country + "' is not an ISO 3166 country code like DE");
        }
    }
}
