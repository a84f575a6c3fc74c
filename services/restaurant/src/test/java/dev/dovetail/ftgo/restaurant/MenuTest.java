package dev.dovetail.ftgo.restaurant;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.restaurant.Invalid.Fault;

import static dev.dovetail.ftgo.restaurant.Samples.euros;
import static dev.dovetail.ftgo.restaurant.Samples.item;
import static dev.dovetail.ftgo.restaurant.Samples.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MenuTest {

    @Test
    void a_menu_without_items_is_refused() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> menu());

        assertThat(refused.faults()).containsExactly(new Fault("", "must have at least one item"));
    }

    @Test
    void a_menu_has_at_most_200_items() {
        List<MenuItem> items = IntStream.rangeClosed(0, 200)
                .mapToObj(i -> item("dish-" + i, "1"))
                .toList();

        assertThatNoException().isThrownBy(() -> new Menu(items.subList(0, 200)));
        assertThat(catchThrowableOfType(Invalid.class, () -> new Menu(items)).faults())
                .containsExactly(new Fault("", "must have at most 200 items"));
    }

    @Test
    void every_repeated_id_is_named() {
        Invalid refused = catchThrowableOfType(
                Invalid.class, () -> menu(item("a", "1"), item("a", "2"), item("b", "1"), item("a", "3")));

        assertThat(refused.faults())
                .containsExactly(
                        new Fault("/1/itemId", "another item has the id 'a'"),
                        new Fault("/3/itemId", "another item has the id 'a'"));
    }

    @Test
    void a_menu_has_one_currency() {
        MenuItem inYen = new MenuItem("b", "Ramen", Money.of(new BigDecimal("900"), "JPY"));

        Invalid refused = catchThrowableOfType(Invalid.class, () -> menu(item("a", "1"), inYen));

        assertThat(refused.faults())
                .containsExactly(new Fault("/1/price/currency", "must be EUR like the first item's"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01"})
    void nothing_is_for_free(String price) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new MenuItem("a", "Air", euros(price)));

        assertThat(refused.faults()).containsExactly(new Fault("/price/amount", "must be above zero"));
    }
}
