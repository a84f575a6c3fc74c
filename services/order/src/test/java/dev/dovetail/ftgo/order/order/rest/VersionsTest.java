package dev.dovetail.ftgo.order.order.rest;

import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class VersionsTest {

    private static final String V1 = "application/vnd.ftgo.order.v1+json";
    private static final String V2 = "application/vnd.ftgo.order.v2+json";

    @Inject
    Scenario scenario;

    Ftgo ftgo;

    @BeforeEach
    void meet() {
        ftgo = new Ftgo(scenario);
    }

    @Test
    void anOrderOfVersion2ReadsInVersion1AsItAlwaysDid() {
        // When
        UUID order = Ftgo.post("/v2/orders", ftgo.curriesV2(2))
                .statusCode(201)
                .body("delivery.kind", equalTo("ASAP"))
                .body("delivery.address.street", equalTo("Kantstraße"))
                .body("delivery.address.houseNumber", equalTo("12"))
                .body("delivery.instructions", equalTo("Second yard, third floor"))
                .body("$", not(hasKey("deliveryAddress")))
                .extract()
                .jsonPath()
                .getUUID("orderId");

        // Then
        given().get("/v1/orders/" + order)
                .then()
                .statusCode(200)
                .body("deliveryAddress.street", equalTo("Kantstraße 12"))
                .body("deliveryAddress", not(hasKey("houseNumber")))
                .body("$", not(hasKey("delivery")));
    }

    @Test
    void anOrderOfVersion1ReadsInVersion2WithoutWhatItDoesNotKnow() {
        // Given
        UUID order = ftgo.placeOrder();

        // When / Then
        given().get("/v2/orders/" + order)
                .then()
                .statusCode(200)
                .body("delivery.kind", equalTo("ASAP"))
                .body("delivery.address.street", equalTo("Kantstraße 12"))
                .body("delivery.address", not(hasKey("houseNumber")))
                .body("delivery", not(hasKey("instructions")));
    }

    @Test
    void aRequestOfVersion1IsNoneOfVersion2() {
        // When / Then
        Ftgo.post("/v2/orders", ftgo.curries(2)).statusCode(400).body("errors.pointer", hasItem("#/delivery"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/vnd.ftgo.order.v1+json                                           | application/vnd.ftgo.order.v1+json | deliveryAddress
            application/vnd.ftgo.order.v2+json                                           | application/vnd.ftgo.order.v2+json | delivery
            application/vnd.ftgo.order.v1+json;q=0.5, application/vnd.ftgo.order.v2+json | application/vnd.ftgo.order.v2+json | delivery
            application/vnd.ftgo.order.v2+json;q=0.5, application/vnd.ftgo.order.v1+json | application/vnd.ftgo.order.v1+json | deliveryAddress
            text/html, */*;q=0.1                                                         | application/vnd.ftgo.order.v2+json | delivery
            */*                                                                          | application/vnd.ftgo.order.v2+json | delivery
            """)
    void whereThePathNamesNoVersionTheMediaTypeDoes(String accept, String type, String member) {
        // Given
        UUID order = ftgo.placeOrder();

        // When
        Response answer = given().accept(accept).get("/orders/" + order);

        // Then
        answer.then().statusCode(200).contentType(startsWith(type)).body("$", hasKey(member));
    }

    @ParameterizedTest
    @CsvSource({V1 + ", /orders", V2 + ", /orders"})
    void whoChoosesByMediaTypeGoesOnSo(String type, String orders) {
        // When
        Response placed = given().contentType(type + ";charset=UTF-8")
                .body(type.equals(V1) ? ftgo.curries(2) : ftgo.curriesV2(2))
                .post(orders);

        // Then
        placed.then().statusCode(201).contentType(startsWith(type)).header("Location", containsString("/orders/"));
        assertThat(placed.header("Location")).doesNotContain("/v1/").doesNotContain("/v2/");
        given().accept(type).get(placed.header("Location")).then().statusCode(200);
        given().accept(type)
                .contentType("application/json")
                .get("/orders?consumerId={id}", ftgo.consumer())
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void whatNamesNoVersionAtAllIsRefused() {
        // Given
        UUID order = ftgo.placeOrder();

        // When / Then
        given().accept("application/json")
                .get("/orders/" + order)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().accept(V1)
                .contentType(V2)
                .body(ftgo.curriesV2(2))
                .post("/orders")
                .then()
                .statusCode(406);
        given().contentType("application/json")
                .body(ftgo.curries(2))
                .post("/orders")
                .then()
                .statusCode(415);
    }

    @Test
    void version1SaysThatItWillGoAndWhatComesAfterIt() {
        // Given
        UUID order = ftgo.placeOrder();

        // When
        Response v1 = given().get("/v1/orders/" + order);
        Response byMediaType = given().accept(V1).get("/orders/" + order);
        Response refused = given().get("/v1/orders/" + UUID.randomUUID());
        Response v2 = given().get("/v2/orders/" + order);

        // Then
        v1.then()
                .header("Deprecation", "@1796083200")
                .header("Sunset", "Wed, 01 Dec 2027 00:00:00 GMT")
                .header("Link", "</v2/orders/" + order + ">; rel=\"successor-version\"; type=\"" + V2 + "\"");
        byMediaType.then().header("Deprecation", "@1796083200").header("Link", startsWith("</orders/" + order + ">"));
        refused.then().statusCode(404).header("Deprecation", "@1796083200");
        v2.then().header("Deprecation", nullValue()).header("Sunset", nullValue());
    }

    @Test
    void theNextPageIsLinkedBesideTheSuccessor() {
        // Given
        ftgo.placeOrder();
        ftgo.placeOrder();

        // When
        Response page = given().get("/v1/orders?consumerId={id}&limit=1", ftgo.consumer());

        // Then
        assertThat(page.headers().getValues("Link"))
                .contains("<" + page.path("next") + ">; rel=\"next\"")
                .anyMatch(link -> link.contains("rel=\"successor-version\""));
    }

    @Test
    void theUseOfEachVersionIsCounted() {
        // Given
        double path = used("v1", "path");
        double mediaType = used("v2", "media-type");

        // When
        UUID order = ftgo.placeOrder();
        given().accept(V2).get("/orders/" + order).then().statusCode(200);

        // Then
        assertThat(used("v1", "path")).isEqualTo(path + 1);
        assertThat(used("v2", "media-type")).isEqualTo(mediaType + 1);
    }

    private static double used(String version, String chosenBy) {
        String name = "ftgo_order_api_requests_total{chosen_by=\"" + chosenBy + "\",version=\"" + version + "\"} ";
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(
                        line -> Double.parseDouble(line.substring(name.length()).split(" ")[0]))
                .findFirst()
                .orElse(0);
    }
}
