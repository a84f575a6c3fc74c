package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.Address;
import dev.dovetail.problem.FieldError;
import dev.dovetail.problem.Problems;

/**
 * When and where the food is wanted.
 *
 * @param time when, if the kind is {@code SCHEDULED}, and only then
 * @param instructions how a courier finds the door
 */
record DeliveryRequest(
        @NotNull DeliveryKind kind,
        @Nullable Instant time,
        @NotNull @Valid AddressRequest address,

        @Size(min = 1, max = 500) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE) @Nullable
        String instructions) {

    private static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}]*";
    private static final String NOT_PRINTABLE = "must be one line without control characters";

    /** @throws HttpProblem 400 unless kind and time fit together */
    @Nullable
    Instant toTime() {
        if (kind != DeliveryKind.of(time)) {
            String wrong = time == null ? "is missing; kind is SCHEDULED" : "must be left out; kind is ASAP";
            throw Problems.malformed(List.of(FieldError.at(wrong, "delivery", "time")));
        }
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    Address toAddress() {
        return address.toAddress(instructions == null || instructions.isBlank() ? null : instructions.strip());
    }

    /**
     * Where.
     *
     * @param street its name, without the number
     * @param country its ISO 3166-1 code of two letters
     */
    record AddressRequest(
            @NotBlank @Size(max = 180) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
            String street,

            @NotBlank @Size(max = 19) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
            String houseNumber,

            @NotBlank @Size(max = 100) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
            String city,

            @NotBlank @Size(max = 20) @Pattern(regexp = PRINTABLE, message = NOT_PRINTABLE)
            String postcode,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 code of two letters, such as DE")
            String country) {

        private Address toAddress(@Nullable String instructions) {
            return new Address(
                    street.strip(), houseNumber.strip(), city.strip(), postcode.strip(), country, instructions);
        }
    }
}
