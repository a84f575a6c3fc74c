package dev.dovetail.ftgo.order.wire;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dovetail.ftgo.order.Address;

/**
 * A postal address.
 *
 * @param street the street with the number
 * @param country its ISO 3166-1 code of two letters
 */
public record AddressBody(
        @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        String street,

        @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        String city,

        @NotBlank @Size(max = 20) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
        String postcode,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 code of two letters, such as DE")
        String country) {

    private static final String PRINTABLE = "\\P{Cntrl}*";
    private static final String NOT_PRINTABLE = "must not contain control characters";

    public static AddressBody of(Address address) {
        return new AddressBody(address.streetOfLetter(), address.city(), address.postcode(), address.country());
    }

    public Address toAddress() {
        return Address.ofLetter(street.strip(), city.strip(), postcode.strip(), country);
    }
}
