package dev.dovetail.ftgo.restaurant.rest;

import java.time.ZoneId;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dovetail.ftgo.restaurant.Address;
import dev.dovetail.ftgo.restaurant.DeliveryArea;
import dev.dovetail.ftgo.restaurant.Faults;
import dev.dovetail.ftgo.restaurant.OpeningHours;
import dev.dovetail.ftgo.restaurant.Profile;

@Schema(name = "RestaurantProfile")
record ProfileBody(
        @NotBlank @Size(max = 100) @PlainText String name,

        @NotNull @Valid AddressBody address,

        @Schema(description = "Postcodes to which it delivers")
        @NotNull
        @Size(min = 1, max = DeliveryArea.MAX_POSTCODES)
        List<@NotBlank @Size(max = 10) @PlainText String> deliveryArea,

        @NotNull @Size(min = 1, max = OpeningHours.MAX_OPENINGS)
        List<@NotNull @Valid OpeningBody> openingHours,

        @Schema(description = "IANA time zone of the opening hours", examples = "Europe/Berlin")
        @NotBlank
        @Size(max = 50)
        @PlainText
        String timeZone) {

    static ProfileBody of(Profile profile) {
        return new ProfileBody(
                profile.name(),
                AddressBody.of(profile.address()),
                profile.deliveryArea().postcodes(),
                OpeningBody.of(profile.openingHours()),
                profile.timeZone().getId());
    }

    Profile toProfile() {
        Faults faults = new Faults();
        Address place = faults.in("/address", address::toAddress);
        DeliveryArea area = faults.in("/deliveryArea", () -> new DeliveryArea(deliveryArea));
        OpeningHours hours = faults.in("/openingHours", () -> OpeningBody.toOpeningHours(openingHours));
        ZoneId zone = faults.in("/timeZone", () -> Profile.timeZone(timeZone));
        faults.throwIfAny();
        return new Profile(name, place, area, hours, zone);
    }
}
