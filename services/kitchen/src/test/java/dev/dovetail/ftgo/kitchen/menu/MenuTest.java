package dev.dovetail.ftgo.kitchen.menu;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MenuTest {

    private final Menu menu = new Menu(UUID.randomUUID(), 5, Map.of("soup", "Soup", "bread", "Bread"));

    @Test
    void aNewerVersionReplacesTheItems() {
        menu.revise(6, Map.of("soup", "Hot soup", "cake", "Cake"));

        assertThat(menu.version()).isEqualTo(6);
        assertThat(menu.items()).containsOnly(Map.entry("soup", "Hot soup"), Map.entry("cake", "Cake"));
        assertThat(menu.offers("cake")).isTrue();
        assertThat(menu.offers("bread")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 4, 0})
    void aVersionThatIsNotNewerChangesNothing(int version) {
        menu.revise(version, Map.of("cake", "Cake"));

        assertThat(menu.version()).isEqualTo(5);
        assertThat(menu.items()).containsOnlyKeys("soup", "bread");
    }
}
