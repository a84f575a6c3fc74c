package dev.dovetail.ftgo.order.restaurant.messaging;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.MenuRevised;
import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.RestaurantCreated;
import dev.dovetail.ftgo.order.restaurant.messaging.RestaurantMessages.RestaurantRevised;
import dev.dovetail.messaging.test.Contracts;

import static org.assertj.core.api.Assertions.assertThat;

class RestaurantEventsTest {

    private final Contracts contracts = Contracts.onClasspath();

    @Test
    void areReadAsTheRestaurantServiceWritesThem() {
        // When / Then
        assertThat(contracts.examples(RestaurantCreated.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event -> {
                    assertThat(event.toMenu().items()).isNotEmpty();
                    assertThat(event.profile(Instant.EPOCH).deliveryArea()).isNotEmpty();
                });
        assertThat(contracts.examples(RestaurantRevised.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event ->
                        assertThat(event.profile(Instant.EPOCH).openingHours()).isNotEmpty());
        assertThat(contracts.examples(MenuRevised.class))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(event -> assertThat(event.toMenu().version()).isPositive());
    }
}
