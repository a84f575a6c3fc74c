package dev.dovetail.ftgo.gateway.restaurant;

import java.io.IOException;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.gateway.GraphQL;
import dev.dovetail.ftgo.gateway.services.FakeService;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static dev.dovetail.ftgo.gateway.services.InPlaceOfServices.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class RestaurantsByGrpcTest {

    /** Restaurants that no other test has shown, so that nothing is known of them. */
    private static int unknown = 5000;

    @InPlaceOfServices.Fakes
    Services services;

    private FakeService restaurant;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
        restaurant = services.of("restaurant");
    }

    @Test
    void calls_are_spread_over_all_instances() {
        await().until(() -> {
            ask();
            return restaurant.calls().stream()
                            .map(call -> call.header("Instance"))
                            .distinct()
                            .count()
                    == 2;
        });
    }

    @Test
    void a_hung_instance_holds_nobody_up_for_ever() {
        restaurant.hang();

        for (int i = 0; i < WINDOW; i++) {
            assertThat(reason(ask())).isEqualTo("TIMEOUT");
        }

        assertThat(reason(ask())).isEqualTo("BREAKER_OPEN");
        assertThat(restaurant.calls())
                .as("a call that timed out is not repeated")
                .hasSize(WINDOW);
    }

    @Test
    void a_call_that_failed_quickly_is_repeated() {
        restaurant.fail(1);

        assertThat(ask().<String>path("data.restaurant.name")).isEqualTo("Ajanta");

        assertThat(restaurant.calls()).hasSize(2);
    }

    /** Whatever the connections believe how long they should wait: that grows from a second to minutes. */
    @Test
    void instances_that_are_back_are_asked_again_as_soon_as_the_breaker_lets_a_call_try() throws IOException {
        restaurant.refuse();
        await().until(() -> reason(ask()).equals("BREAKER_OPEN"));

        services.reset();

        await().until(() -> ask().path("data.restaurant") != null);
    }

    private static Response ask() {
        return GraphQL.ask("{ restaurant(id: \"" + World.restaurant(unknown++) + "\") { name } }");
    }

    private static String reason(Response answer) {
        return String.valueOf(answer.<Object>path("errors[0].extensions.reason"));
    }
}
