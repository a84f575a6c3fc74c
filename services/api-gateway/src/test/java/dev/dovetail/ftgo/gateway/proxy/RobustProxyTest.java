package dev.dovetail.ftgo.gateway.proxy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.gateway.GraphQL;
import dev.dovetail.ftgo.gateway.services.FakeService;
import dev.dovetail.ftgo.gateway.services.FakeService.Answer;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static dev.dovetail.ftgo.gateway.services.InPlaceOfServices.ATTEMPTS;
import static dev.dovetail.ftgo.gateway.services.InPlaceOfServices.CONCURRENCY;
import static dev.dovetail.ftgo.gateway.services.InPlaceOfServices.WINDOW;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class RobustProxyTest {

    @InPlaceOfServices.Fakes
    Services services;

    @Inject
    ServiceProxies proxies;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    @Test
    void a_hung_service_holds_nobody_up_for_ever_and_is_soon_left_alone() {
        FakeService kitchen = services.of("kitchen");
        kitchen.hang();

        for (int i = 0; i < WINDOW; i++) {
            assertThat(reason(ticket())).isEqualTo("TIMEOUT");
        }

        assertThat(stateOf("kitchen")).isEqualTo("OPEN");
        assertThat(reason(ticket())).isEqualTo("BREAKER_OPEN");
        assertThat(kitchen.calls()).as("a call that timed out is not repeated").hasSize(WINDOW);
    }

    @Test
    void a_service_that_cannot_be_reached_is_left_alone_until_it_is_back() throws IOException {
        services.of("kitchen").refuse();
        await().until(() -> {
            ticket();
            return stateOf("kitchen").equals("OPEN");
        });

        services.reset();

        await().until(() -> ticket().path("data.order.ticket") != null);
        assertThat(stateOf("kitchen")).isEqualTo("CLOSED");
    }

    @Test
    void while_the_breaker_is_half_open_one_failure_opens_it_again() {
        FakeService kitchen = services.of("kitchen");
        kitchen.fail(Integer.MAX_VALUE);
        await().until(() -> reason(ticket()).equals("BREAKER_OPEN"));
        int before = kitchen.calls().size();

        await().until(() -> {
            ticket();
            return kitchen.calls().size() > before;
        });

        assertThat(kitchen.calls()).as("one call tries").hasSize(before + 1);
        assertThat(stateOf("kitchen")).isEqualTo("OPEN");
    }

    @Test
    void more_calls_than_may_be_outstanding_are_refused_at_once_and_the_breaker_does_not_mind() {
        FakeService kitchen = services.of("kitchen");
        CountDownLatch enough = new CountDownLatch(1);
        kitchen.before(call -> enough.await());
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CONCURRENCY).forEach(i -> clients.execute(RobustProxyTest::ticket));
            await().until(() -> kitchen.calls().size() == CONCURRENCY);

            for (int i = 0; i < WINDOW; i++) {
                assertThat(reason(ticket())).isEqualTo("BULKHEAD_FULL");
            }

            assertThat(kitchen.calls()).hasSize(CONCURRENCY);
            enough.countDown();
        }
        assertThat(stateOf("kitchen")).isEqualTo("CLOSED");
    }

    @Test
    void one_service_that_hangs_does_not_take_another_with_it() {
        services.of("kitchen").hang();

        Response answer = GraphQL.ask("{ order(id: \"" + World.order(1) + "\") " + GraphQL.ORDER_PAGE + "}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("data.order.consumer.name")).isEqualTo("Ada");
        assertThat(answer.<Object>path("data.order.ticket")).isNull();
    }

    @Test
    void a_read_that_failed_quickly_is_repeated() {
        services.of("order").fail(ATTEMPTS - 1);

        order().then().statusCode(200).body("data.order.id", equalTo(World.order(1)));

        assertThat(services.of("order").calls()).hasSize(ATTEMPTS);
    }

    @Test
    void an_order_is_placed_again_with_the_same_key() {
        FakeService order = services.of("order");
        order.fail(1);

        place().then().statusCode(200);

        assertThat(order.calls()).hasSize(2);
        assertThat(order.calls())
                .allSatisfy(call -> assertThat(call.header("Idempotency-Key")).isEqualTo("key-1"));
        assertThat(order.calls().getFirst().body())
                .isEqualTo(order.calls().getLast().body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cancelOrder(id: "%s") { id }
            reviseOrder(id: "%s", lines: [{menuItemId: "tikka", quantity: 1}]) { id }
            """)
    void what_must_not_happen_twice_is_asked_for_once(String mutation) {
        services.of("order").fail(Integer.MAX_VALUE);

        GraphQL.ask("mutation { " + mutation.formatted(World.order(1)) + " }")
                .then()
                .statusCode(503);

        assertThat(services.of("order").calls()).hasSize(1);
    }

    @Test
    void what_a_service_refuses_is_neither_repeated_nor_held_against_it() {
        FakeService order = services.of("order");
        order.answer(call -> new Answer(
                422,
                "{\"status\":422,\"title\":\"Unprocessable Content\",\"detail\":\"1 field\","
                        + "\"errors\":[{\"pointer\":\"#/lines/0/menuItemId\",\"detail\":\"is not on the menu\"}]}"));

        for (int i = 0; i < 2 * WINDOW; i++) {
            place().then()
                    .statusCode(200)
                    .body("errors[0].message", equalTo("1 field"))
                    .body("errors[0].extensions.code", equalTo("UNPROCESSABLE_CONTENT"))
                    .body("errors[0].extensions.errors[0].pointer", equalTo("#/lines/0/menuItemId"));
        }

        assertThat(order.calls()).hasSize(2 * WINDOW);
        assertThat(stateOf("order")).isEqualTo("CLOSED");
    }

    @Test
    void the_state_of_a_breaker_is_a_metric_and_does_not_make_the_gateway_unready() {
        services.of("kitchen").fail(Integer.MAX_VALUE);
        await().until(() -> {
            ticket();
            return stateOf("kitchen").equals("OPEN");
        });

        get("/q/metrics").then().body(containsString("ftgo_gateway_breaker_state{service=\"kitchen\"} 2.0"));
        get("/q/metrics").then().body(containsString("ftgo_gateway_breaker_state{service=\"order\"} 0.0"));
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void a_service_that_is_not_configured_is_missed_by_its_property() {
        assertThatThrownBy(() -> proxies.of("loyalty"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ftgo.gateway.services.loyalty.url is missing");
    }

    private static Response ticket() {
        return GraphQL.ask("{ order(id: \"" + World.order(1) + "\") { ticket { id } } }");
    }

    private static Response order() {
        return GraphQL.ask("{ order(id: \"" + World.order(1) + "\") { id } }");
    }

    private static Response place() {
        return GraphQL.ask("mutation { placeOrder(idempotencyKey: \"key-1\", order: {consumerId: \"" + World.CONSUMER
                + "\", restaurantId: \"" + World.restaurant(1) + "\", lines: [{menuItemId: \"tikka\", quantity: 2}],"
                + " deliveryAddress: {street: \"Kantstraße\", houseNumber: \"12\", city: \"Berlin\", postcode: \"10625\", country: \"DE\"},"
                + " deliveryTime: \"2030-01-31T19:30:00Z\"}) { id state } }");
    }

    private static String reason(Response answer) {
        return String.valueOf(answer.<Object>path("errors[0].extensions.reason"));
    }

    private static String stateOf(String service) {
        return get("/q/health/ready").path("checks.find { it.name == 'breakers' }.data." + service);
    }
}
