package dev.dovetail.stories;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A restaurant that every service has heard of. */
record Restaurant(UUID id) {

    /** What its owner tells of it. */
    record Description(
            String name,
            Address address,
            List<String> deliveryArea,
            List<Opening> openingHours,
            String timeZone,
            List<Dish.MenuItem> menu) {

        static Description ofAjanta() {
            return new Description(
                    "Ajanta",
                    Address.OF_EVERYBODY,
                    Stream.of(Address.OF_EVERYBODY, Address.NEAR, Address.FAR)
                            .map(Address::postcode)
                            .toList(),
                    Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                            .map(day -> new Opening(day, "00:00", "23:59"))
                            .toList(),
                    "Europe/Berlin",
                    Stream.of(Dish.values()).map(Dish::onTheMenu).toList());
        }
    }

    record Opening(String day, String opens, String closes) {}
}
