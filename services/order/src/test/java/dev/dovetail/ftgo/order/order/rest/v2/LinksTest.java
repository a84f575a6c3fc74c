package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.OrderStory;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class LinksTest {

    private static final String HAL = "application/hal+json";

    @Inject
    Scenario scenario;

    @Test
    void fromTheRootToAnApprovedOrderAndItsTrackingByLinksAlone() {
        // Given
        OrderStory order = new OrderStory(scenario);
        String consumer = order.ftgo().consumer().toString();

        // When: the root tells where orders are, the list of them where this one is
        JsonPath root = follow("/");
        String orders = link(root, "orders").replaceAll("\\{.*}", "?consumerId=" + consumer);
        JsonPath list = follow(orders);
        String self = list.getString("_embedded.orders[0]._links.self.href");
        Set<String> before = relations(follow(self));
        order.approve();
        JsonPath approved = follow(self);
        JsonPath tracking = follow(link(approved, "track"));

        // Then
        assertThat(before).containsExactly("self");
        assertThat(approved.getString("state")).isEqualTo("APPROVED");
        assertThat(relations(approved)).containsExactlyInAnyOrder("self", "cancel", "revise", "track");
        assertThat(tracking.getString("ticket.status")).isEqualTo("CONFIRMED");
        assertThat(link(tracking, "order")).isEqualTo(self);
    }

    @Test
    void anOrderIsPlacedWhereTheRootSays() {
        // Given
        String place = link(follow("/"), "place");

        // When
        var placed = given().accept(HAL)
                .contentType("application/json")
                .body(new Ftgo(scenario).curriesV2(2))
                .post(place)
                .then()
                .statusCode(201)
                .contentType(HAL)
                .extract()
                .jsonPath();

        // Then
        assertThat(follow(link(placed, "self")).getString("orderId")).isEqualTo(placed.getString("orderId"));
    }

    @Test
    void whatIsLinkedIsPossibleAndNothingElse() {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String self = "/v2/orders/" + order.id();

        // When: the order is cancelled by its link
        JsonPath pending = given().accept(HAL)
                .post(link(follow(self), "cancel"))
                .then()
                .statusCode(202)
                .body("state", equalTo("CANCEL_PENDING"))
                .extract()
                .jsonPath();
        order.giveUpTicket();
        JsonPath cancelled = follow(self);

        // Then
        assertThat(relations(pending)).containsExactlyInAnyOrder("self", "track");
        given().post(self + "/cancellation").then().statusCode(409);
        assertThat(relations(cancelled)).containsExactly("self");
        given().get(self + "/tracking").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void whatTheKitchenHasBegunIsOnlyTracked() {
        // Given
        OrderStory order = OrderStory.approved(scenario);

        // When
        order.prepare();

        // Then
        assertThat(relations(follow("/v2/orders/" + order.id()))).containsExactlyInAnyOrder("self", "track");
    }

    @Test
    void itsTrackingTellsHowFarTheFoodIs() {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String self = "/v2/orders/" + order.id();
        assertThat(follow(link(follow(self), "track")).getString("delivery")).isNull();

        // When
        order.assignCourier();
        JsonPath tracking = follow(link(follow(self), "track"));

        // Then
        assertThat(tracking.getString("delivery.status")).isEqualTo("ASSIGNED");
        assertThat(tracking.getString("delivery.courier.courierId")).isEqualTo("bikes-1");
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatHasEndedIsNotTracked(String status, Consumer<OrderStory> end) {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        order.prepare();
        order.assignCourier();
        String self = "/v2/orders/" + order.id();
        assertThat(relations(follow(self))).contains("track");

        // When
        end.accept(order);

        // Then
        assertThat(relations(follow(self))).containsExactly("self");
        given().get(self + "/tracking")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The order's delivery is " + status + "; there is nothing to track"));
    }

    static Stream<Arguments> ends() {
        return Stream.of(
                ending("DELIVERED", OrderStory::deliver),
                ending("ABANDONED", OrderStory::abandon),
                ending("CANCELLED", OrderStory::cancelDelivery));
    }

    private static Arguments ending(String status, Consumer<OrderStory> end) {
        return Arguments.of(status, end);
    }

    @Test
    void aRejectedOrderOffersNothing() {
        // Given
        OrderStory order = new OrderStory(scenario);

        // When
        order.refuse();

        // Then
        assertThat(relations(follow("/v2/orders/" + order.id()))).containsExactly("self");
    }

    @Test
    void aListGoesOnByItsLinks() {
        // Given
        Ftgo ftgo = new Ftgo(scenario);
        var first = ftgo.placeOrder();
        var second = ftgo.placeOrder();

        // When
        JsonPath page = follow("/v2/orders?limit=1&consumerId=" + ftgo.consumer());
        JsonPath next = follow(link(page, "next"));

        // Then
        assertThat(page.getString("_embedded.orders[0].orderId")).isEqualTo(second.toString());
        assertThat(next.getString("_embedded.orders[0].orderId")).isEqualTo(first.toString());
        assertThat(relations(next)).containsExactly("self");
    }

    @Test
    void onlyHalShowsLinks() {
        // Given
        OrderStory order = OrderStory.approved(scenario);

        // When
        Map<String, Object> json = given().accept("application/json")
                .get("/v2/orders/" + order.id())
                .jsonPath()
                .getMap("");

        // Then
        assertThat(json).doesNotContainKey("_links");
    }

    private static JsonPath follow(String href) {
        return given().urlEncodingEnabled(false)
                .accept(HAL)
                .get(href)
                .then()
                .statusCode(200)
                .contentType(HAL)
                .extract()
                .jsonPath();
    }

    private static String link(JsonPath resource, String relation) {
        String href = resource.getString("_links." + relation + ".href");
        assertThat(href).as(relation).isNotNull();
        return href;
    }

    private static Set<String> relations(JsonPath resource) {
        return resource.<String, Object>getMap("_links").keySet();
    }
}
