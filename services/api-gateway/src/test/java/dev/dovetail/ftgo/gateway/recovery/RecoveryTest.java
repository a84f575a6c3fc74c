package dev.dovetail.ftgo.gateway.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.dovetail.ftgo.gateway.GraphQL;
import dev.dovetail.ftgo.gateway.services.FakeService.Answer;
import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.Services;
import dev.dovetail.ftgo.gateway.services.World;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class RecoveryTest {

    /** Rows such as {@code | `Order.ticket` | kitchen | left out |}. */
    private static final Pattern ROW =
            Pattern.compile("\\| `([A-Z][A-Za-z]+\\.[A-Za-z]+)` \\| ([a-z]+) \\| ([a-z, ]+) \\|");

    private static final Map<Recovery, String> IN_WORDS = Map.of(
            Recovery.FAIL, "fails",
            Recovery.LEAVE_OUT, "left out",
            Recovery.CACHED_OR_FAIL, "cached, else fails",
            Recovery.CACHED_OR_LEAVE_OUT, "cached, else left out");

    /** Orders that no other test has shown, so that nothing is known of their deliveries and restaurants. */
    private static int unknown = 1000;

    @InPlaceOfServices.Fakes
    Services services;

    @Inject
    GraphQLSchema schema;

    @BeforeEach
    void all_answer() throws IOException {
        services.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    @Test
    void the_readme_says_what_the_gateway_does() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(ROW.matcher(readme).results().map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3)))
                .containsExactlyElementsOf(Stream.of(Data.values())
                        .map(data -> data.field() + " " + data.service() + " " + IN_WORDS.get(data.recovery()))
                        .toList());
    }

    @Test
    void every_field_at_the_top_has_its_recovery() {
        List<String> top = Stream.of(schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType())
                .flatMap(type ->
                        type.getFieldDefinitions().stream().map(field -> type.getName() + "." + field.getName()))
                .toList();

        assertThat(Stream.of(Data.values()).map(Data::field)).containsAll(top);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ORDER_PROGRESS"},
            mode = EnumSource.Mode.EXCLUDE)
    void of_a_service_that_fails_nothing_is_known(Data data) {
        int number = unknown++;
        breakServiceOf(data);

        Response answer = ask(data, number);

        if (data.recovery().important()) {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        } else {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.<Object>path("data." + parentOf(data))).isNotNull();
        }
        assertThat(answer.<Object>path("data." + pathOf(data))).isNull();
        assertThat(answer.<List<String>>path("errors.extensions.code")).containsExactly("UNAVAILABLE");
        assertThat(answer.<List<String>>path("errors.extensions.service")).containsExactly(data.service());
        assertThat(answer.<List<String>>path("errors.extensions.recovery"))
                .containsExactly(data.recovery().important() ? "FAILED" : "LEFT_OUT");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESTAURANT", "ORDER_RESTAURANT", "ORDER_DELIVERY", "RESTAURANT_MENU"})
    void of_a_service_that_fails_what_was_known_is_served_with_its_age(Data data) {
        int number = unknown++;
        String before = ask(data, number).then().statusCode(200).extract().path("data." + pathOf(data) + ".asOf");
        breakServiceOf(data);

        Response answer = ask(data, number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Object>path("errors")).isNull();
        assertThat(answer.<String>path("data." + pathOf(data) + ".asOf"))
                .isNotNull()
                .isEqualTo(before);
    }

    @Test
    void what_has_ended_is_not_served_from_memory() {
        int number = unknown++;
        ask(Data.ORDER_DELIVERY, number).then().statusCode(200);
        services.of("delivery").answer(call -> new Answer(200, "{\"deliveries\":[]}"));
        ask(Data.ORDER_DELIVERY, number).then().statusCode(200);
        services.of("delivery").fail(Integer.MAX_VALUE);

        assertThat(ask(Data.ORDER_DELIVERY, number).<List<String>>path("errors.extensions.recovery"))
                .containsExactly("LEFT_OUT");
    }

    @Test
    void one_answer_holds_both_what_is_known_and_notes_of_what_is_not() {
        ask(Data.ORDER_RESTAURANT, 1).then().statusCode(200);
        services.of("restaurant").fail(Integer.MAX_VALUE);

        Response answer = GraphQL.ask("{ known: order(id: \"" + World.order(1) + "\") { restaurant { name } }"
                + " unknown: order(id: \"" + World.order(unknown++) + "\") { restaurant { name } } }");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String>path("data.known.restaurant.name")).isEqualTo("Ajanta");
        assertThat(answer.<Object>path("data.unknown.restaurant")).isNull();
        assertThat(answer.<List<String>>path("errors.path[0]")).containsExactly("unknown", "restaurant");
    }

    /** The list of restaurants has to be there for the menus of its restaurants to be missing. */
    private void breakServiceOf(Data data) {
        if (data == Data.RESTAURANT_MENU) {
            services.of("restaurant").failAt("/SelectRestaurants");
        } else {
            services.of(data.service()).fail(Integer.MAX_VALUE);
        }
    }

    private static Response ask(Data data, int number) {
        String order = World.order(number);
        String restaurant = World.restaurant(number);
        return GraphQL.ask(
                switch (data) {
                    case ORDER -> "{ order(id: \"" + order + "\") { id } }";
                    case ORDERS -> "{ orders(consumer: \"" + World.CONSUMER + "\") { nodes { id } } }";
                    case CONSUMER -> "{ consumer(id: \"" + World.CONSUMER + "\") { id } }";
                    case RESTAURANT -> "{ restaurant(id: \"" + restaurant + "\") { asOf } }";
                    case RESTAURANTS -> "{ restaurants { nodes { id } } }";
                    case PLACE_ORDER ->
                        "mutation { placeOrder(idempotencyKey: \"k\", order: {consumerId: \"" + World.CONSUMER
                                + "\", restaurantId: \"" + restaurant
                                + "\", lines: [{menuItemId: \"tikka\", quantity: 1}],"
                                + " deliveryAddress: {street: \"a\", houseNumber: \"1\", city: \"b\", postcode: \"1\", country: \"DE\"}}) { id } }";
                    case CANCEL_ORDER -> "mutation { cancelOrder(id: \"" + order + "\") { id } }";
                    case REVISE_ORDER ->
                        "mutation { reviseOrder(id: \"" + order
                                + "\", lines: [{menuItemId: \"tikka\", quantity: 1}]) { id } }";
                    case ORDER_PROGRESS -> throw new IllegalArgumentException("A subscription");
                    case ORDER_CONSUMER -> "{ order(id: \"" + order + "\") { consumer { id } } }";
                    case ORDER_RESTAURANT -> "{ order(id: \"" + order + "\") { restaurant { asOf } } }";
                    case ORDER_TICKET -> "{ order(id: \"" + order + "\") { ticket { id } } }";
                    case ORDER_DELIVERY -> "{ order(id: \"" + order + "\") { delivery { asOf } } }";
                    case RESTAURANT_MENU ->
                        "{ restaurants(first: 1, after: \"" + restaurant + "\") { nodes { menu { asOf } } } }";
                });
    }

    private static String pathOf(Data data) {
        String field = data.field().substring(data.field().indexOf('.') + 1);
        return data == Data.RESTAURANT_MENU ? "restaurants.nodes[0].menu" : parentPrefix(data) + field;
    }

    private static String parentOf(Data data) {
        return data == Data.RESTAURANT_MENU ? "restaurants.nodes[0]" : "order";
    }

    private static String parentPrefix(Data data) {
        return data.field().startsWith("Order.") ? "order." : "";
    }
}
