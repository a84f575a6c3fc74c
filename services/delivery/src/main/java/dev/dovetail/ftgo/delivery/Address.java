package dev.dovetail.ftgo.delivery;

import jakarta.persistence.Embeddable;

/**
 * Where something is.
 *
 * @param street the street with the number
 * @param country its ISO 3166-1 code of two letters
 */
@Embeddable
public record Address(String street, String city, String postcode, String country) {}
