package dev.dovetail.ftgo.order.restaurant;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.Money;

import static org.assertj.core.api.Assertions.assertThat;

class RestaurantTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private final Restaurant restaurant = new Restaurant(UUID.randomUUID());

    @Test
    void takesOrdersOnceProfileAndMenuAreKnownInWhateverOrderTheyCome() {
        // When
        restaurant.offer(menu(2, "9.50"));
        boolean withMenuOnly = restaurant.takesOrders();
        restaurant.describe(profile("Thai Palace", NOON));

        // Then
        assertThat(withMenuOnly).isFalse();
        assertThat(restaurant.takesOrders()).isTrue();
    }

    @Test
    void keepsTheNewestMenu() {
        // When
        restaurant.offer(menu(3, "9.50"));
        restaurant.offer(menu(2, "8.00"));
        restaurant.offer(menu(3, "1.00"));

        // Then
        assertThat(restaurant.item("curry"))
                .hasValueSatisfying(item -> assertThat(item.price()).hasToString("9.50 EUR"));
    }

    @Test
    void keepsTheNewestProfile() {
        // When
        restaurant.describe(profile("New name", NOON.plusSeconds(1)));
        restaurant.describe(profile("Old name", NOON));

        // Then
        assertThat(restaurant.name()).isEqualTo("New name");
    }

    @Test
    void isOpenByItsOwnClock() {
        // Given
        restaurant.describe(profile("Thai Palace", NOON));

        // When / Then: 11:00 in Berlin is 09:00 UTC in May
        assertThat(restaurant.isOpenAt(Instant.parse("2026-05-04T09:00:00Z"))).isTrue();
        assertThat(restaurant.isOpenAt(Instant.parse("2026-05-04T08:59:00Z"))).isFalse();
    }

    @Test
    void deliversToItsAreaOnly() {
        // Given
        restaurant.describe(profile("Thai Palace", NOON));

        // When / Then
        assertThat(restaurant.deliversTo(" 10625 ")).isTrue();
        assertThat(restaurant.deliversTo("99999")).isFalse();
    }

    private static Menu menu(int version, String price) {
        return new Menu(version, List.of(new MenuItem("curry", "Green curry", Money.of(price, "EUR"))));
    }

    private static Profile profile(String name, Instant asOf) {
        return new Profile(
                name,
                List.of("10625"),
                List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(22, 0))),
                ZoneId.of("Europe/Berlin"),
                asOf);
    }
}
