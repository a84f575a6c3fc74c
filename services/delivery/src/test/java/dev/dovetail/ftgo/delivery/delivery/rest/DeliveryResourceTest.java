package dev.dovetail.ftgo.delivery.delivery.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.TestClock;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryStory;
import dev.dovetail.ftgo.delivery.position.Position;
import dev.dovetail.ftgo.delivery.position.Positions;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

@DeliveryTest
class DeliveryResourceTest {

    @Inject
    Scenario scenario;

    @Inject
    Positions positions;

    @Inject
    TestClock clock;

    @Test
    void showsADeliveryThatHasNoCourierYet() {
        DeliveryStory story = DeliveryStory.offered(scenario);

        given().get("/v1/deliveries/{id}", story.order())
                .then()
                .statusCode(200)
                .body("orderId", equalTo(story.order().toString()))
                .body("restaurantId", equalTo(story.restaurant().toString()))
                .body("state", equalTo("OFFERED"))
                .body("round", equalTo(1))
                .body("courier", nullValue())
                .body("position", nullValue());
    }

    @Test
    void showsTheCourierAndHowOldItsPositionIs() {
        DeliveryStory story = DeliveryStory.assigned(scenario);
        Instant then = clock.instant();
        positions.report(story.order(), "bikes-1", new Position(52.5, 13.25, then));

        clock.advance(Duration.ofMinutes(5));

        given().get("/v1/deliveries/{id}", story.order())
                .then()
                .statusCode(200)
                .body("courier.fleet", equalTo("bikes"))
                .body("courier.courierId", equalTo("bikes-1"))
                .body("position.latitude", equalTo(52.5f))
                .body("position.longitude", equalTo(13.25f))
                .body("position.ageSeconds", allOf(greaterThanOrEqualTo(300), lessThan(600)));
    }

    @Test
    void showsWhenTheFoodWasPickedUpAndHandedOver() {
        DeliveryStory story = DeliveryStory.assigned(scenario);
        story.courierPicksUp("bikes-1").handled();
        story.courierDelivers("bikes-1").handled();

        given().get("/v1/deliveries/{id}", story.order())
                .then()
                .body("state", equalTo("DELIVERED"))
                .body("pickedUpAt", equalTo("2030-06-01T18:30:00Z"))
                .body("deliveredAt", equalTo("2030-06-01T18:45:00Z"));
    }

    @Test
    void showsManyAtOnce() {
        UUID one = DeliveryStory.offered(scenario).order();
        UUID another = DeliveryStory.offered(scenario).order();

        given().queryParam("orderId", one, another, UUID.randomUUID())
                .get("/v1/deliveries")
                .then()
                .statusCode(200)
                .body("deliveries.orderId", containsInAnyOrder(one.toString(), another.toString()));
    }

    @Test
    void saysWhatIsWrongWithTheRequest() {
        UUID nobody = UUID.randomUUID();
        given().get("/v1/deliveries/{id}", nobody)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("There is no delivery of order " + nobody));
        given().queryParam("orderId", "everything")
                .get("/v1/deliveries")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("orderId"))
                .body("errors[0].detail", equalTo("must be a UUID"));
        given().get("/v1/deliveries").then().statusCode(400).body("errors[0].parameter", equalTo("orderId"));
        given().queryParam("orderId", Collections.nCopies(51, nobody))
                .get("/v1/deliveries")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("must be given 1 to 50 times"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/deliveries/1",
                "/v1/deliveries/%00",
                "/v1/deliveries/%27%20or%20%271%27=%271",
                "/v1/deliveries/..%2f..%2fq%2fhealth",
                "/v1/deliveries?orderId=",
                "/v1/deliveries?orderId=%00",
                "/v1/deliveries?orderId=00000000-0000-7000-8000-000000000000%0d%0aX-Evil:%201",
                "/v1/deliveries?orderId[]=00000000-0000-7000-8000-000000000000",
                "/v1/deliveries?orderId=%ff%fe"
            })
    void refusesWhatNamesNoDelivery(String address) {
        var answer = given().urlEncodingEnabled(false).get(address).then();

        answer.statusCode(oneOf(400, 404))
                .contentType("application/problem+json")
                .body(not(containsString("java")));
        assertThat(answer.extract().headers().hasHeaderWithName("X-Evil")).isFalse();
    }

    @Test
    void takesNothing() {
        given().contentType("application/json")
                .body("{\"state\": \"DELIVERED\"}")
                .put("/v1/deliveries/" + UUID.randomUUID())
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }
}
