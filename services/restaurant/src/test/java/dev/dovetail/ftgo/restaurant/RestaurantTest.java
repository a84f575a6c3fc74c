package dev.dovetail.ftgo.restaurant;

import org.junit.jupiter.api.Test;

import static dev.dovetail.ftgo.restaurant.Samples.item;
import static dev.dovetail.ftgo.restaurant.Samples.menu;
import static dev.dovetail.ftgo.restaurant.Samples.profile;
import static org.assertj.core.api.Assertions.assertThat;

class RestaurantTest {

    private final Restaurant restaurant = new Restaurant(profile("Ajanta"), menu(item("a", "4.50")));

    @Test
    void the_first_menu_has_version_1() {
        assertThat(restaurant.menuVersion()).isEqualTo(1);
    }

    @Test
    void another_menu_is_the_next_version() {
        boolean changed = restaurant.revise(menu(item("a", "4.60")));

        assertThat(changed).isTrue();
        assertThat(restaurant.menuVersion()).isEqualTo(2);
        assertThat(restaurant.menu()).isEqualTo(menu(item("a", "4.60")));
    }

    @Test
    void the_same_menu_is_no_new_version() {
        boolean changed = restaurant.revise(menu(item("a", "4.5")));

        assertThat(changed).isFalse();
        assertThat(restaurant.menuVersion()).isEqualTo(1);
    }

    @Test
    void a_revised_profile_leaves_the_menu_as_it_is() {
        boolean changed = restaurant.revise(profile("Ajanta Mitte"));

        assertThat(changed).isTrue();
        assertThat(restaurant.profile().name()).isEqualTo("Ajanta Mitte");
        assertThat(restaurant.menuVersion()).isEqualTo(1);
    }

    @Test
    void the_same_profile_is_no_revision() {
        assertThat(restaurant.revise(profile("Ajanta"))).isFalse();
    }

    @Test
    void ids_are_ordered_by_time() {
        Restaurant later = new Restaurant(profile("Ajanta"), menu(item("a", "4.50")));

        assertThat(later.id().toString()).isGreaterThan(restaurant.id().toString());
        assertThat(later.id().version()).isEqualTo(7);
    }
}
