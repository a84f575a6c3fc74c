package dev.dovetail.ftgo.gateway.order;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.gateway.GraphQL;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static dev.dovetail.ftgo.gateway.GraphQL.ORDER_PAGE;
import static dev.dovetail.ftgo.gateway.GraphQL.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class OrderPageTest {

    @InPlaceOfServices.Fakes
    Services services;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    @Test
    void one_request_shows_an_order_with_all_that_belongs_to_it() {
        ask("{ order(id: \"" + World.order(1) + "\") " + ORDER_PAGE + "}")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.order.id", equalTo(World.order(1)))
                .body("data.order.state", equalTo("APPROVED"))
                .body("data.order.total.amount", equalTo("25.00"))
                .body("data.order.consumer.name", equalTo("Ada"))
                .body("data.order.restaurant.name", equalTo("Ajanta"))
                .body("data.order.restaurant.menu.version", equalTo(3))
                .body("data.order.restaurant.menu.items.name", contains("Tikka"))
                .body("data.order.ticket.state", equalTo("ACCEPTED"))
                .body("data.order.delivery.position.latitude", equalTo(52.5f))
                .body("data.order.delivery.position.ageSeconds", greaterThan(0));
    }

    @Test
    void each_service_is_asked_once_for_all_orders_of_a_page() {
        ask("{ orders(consumer: \"" + World.CONSUMER
                        + "\") { nodes { id consumer { name } restaurant { name menu { version } }"
                        + " ticket { state } delivery { state } } } }")
                .then()
                .statusCode(200)
                .body("data.orders.nodes", hasSize(World.ORDERS))
                .body("data.orders.nodes.restaurant.name", everyItem(is("Ajanta")))
                .body("data.orders.nodes.delivery.state", everyItem(is("PICKED_UP")));

        for (String service : List.of("order", "consumer", "restaurant", "kitchen", "delivery")) {
            assertThat(services.of(service).calls()).as(service).hasSize(1);
        }
    }

    @Test
    void what_belongs_to_an_order_is_asked_for_side_by_side() {
        List<String> asked = List.of("consumer", "restaurant", "kitchen", "delivery");
        CountDownLatch all = new CountDownLatch(asked.size());
        asked.forEach(service -> services.of(service).before(call -> {
            all.countDown();
            all.await();
        }));

        ask("{ order(id: \"" + World.order(1)
                        + "\") { consumer { name } restaurant { name } ticket { state } delivery { state } } }")
                .then()
                .statusCode(200)
                .body("errors", nullValue());
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        String cursor = ask("{ orders(consumer: \"" + World.CONSUMER
                        + "\", first: 5) { nodes { id } pageInfo { hasNextPage endCursor } } }")
                .then()
                .body("data.orders.nodes", hasSize(5))
                .body("data.orders.pageInfo.hasNextPage", is(true))
                .extract()
                .path("data.orders.pageInfo.endCursor");

        ask("{ orders(consumer: \"" + World.CONSUMER + "\", first: 20, after: \"" + cursor
                        + "\") { pageInfo { hasNextPage } } }")
                .then()
                .body("data.orders.pageInfo.hasNextPage", is(false));

        assertThat(services.of("order").calls().getLast().uri()).contains("before=" + World.order(5));
    }

    @Test
    void restaurants_are_listed_with_their_menus_in_two_requests() {
        ask("{ restaurants(first: 2) { nodes { name menu { version } } pageInfo { hasNextPage endCursor } } }")
                .then()
                .statusCode(200)
                .body("data.restaurants.nodes.menu.version", contains(3, 3))
                .body("data.restaurants.pageInfo.hasNextPage", is(true))
                .body("data.restaurants.pageInfo.endCursor", equalTo(World.restaurant(2)));

        assertThat(services.of("restaurant").calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "consumer", "restaurant"})
    void what_does_not_exist_is_null_and_no_error(String what) {
        ask("{ " + what + "(id: \"ffffffff-0000-7000-8000-000000000000\") { id } }")
                .then()
                .statusCode(200)
                .body("data." + what, nullValue())
                .body("errors", nullValue());
    }

    @Test
    void every_service_is_told_how_long_the_gateway_waits_and_which_trace_it_belongs_to() {
        ask("{ order(id: \"" + World.order(1) + "\") " + GraphQL.ORDER_PAGE + "}");

        for (String service : List.of("order", "consumer", "restaurant", "kitchen", "delivery")) {
            var call = services.of(service).calls().getFirst();
            assertThat(Long.parseLong(call.header("X-Request-Timeout-Ms"))).isBetween(1L, 700L);
            assertThat(call.header("traceparent")).as("trace of " + service).isNotNull();
        }
        assertThat(services.of("order").calls().getFirst().header("traceparent").split("-")[1])
                .isEqualTo(services.of("delivery")
                        .calls()
                        .getFirst()
                        .header("traceparent")
                        .split("-")[1]);
    }
}
