package dev.dovetail.ftgo.restaurant;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Values that are valid, for tests to vary. */
final class Samples {

    static final Address ADDRESS = new Address("Hauptstraße 1", "Berlin", "10115", "DE");

    private Samples() {}

    static Money euros(String amount) {
        return Money.of(new BigDecimal(amount), "EUR");
    }

    static Opening monday(String opens, String closes) {
        return new Opening(DayOfWeek.MONDAY, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static Menu menu(MenuItem... items) {
        return new Menu(List.of(items));
    }

    static MenuItem item(String id, String price) {
        return new MenuItem(id, "Dish " + id, euros(price));
    }

    static Profile profile(String name) {
        return new Profile(
                name,
                ADDRESS,
                new DeliveryArea(List.of("10115", "10117")),
                new OpeningHours(List.of(monday("11:00", "22:00"))),
                ZoneId.of("Europe/Berlin"));
    }
}
