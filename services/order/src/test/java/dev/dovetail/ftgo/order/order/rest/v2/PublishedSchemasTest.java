package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.PublishedContract;
import dev.dovetail.ftgo.order.order.Milestone;
import dev.dovetail.ftgo.order.order.messaging.OrderStory;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class PublishedSchemasTest {

    @Inject
    Scenario scenario;

    @ParameterizedTest
    @CsvSource({
        "/v1/orders/%s, order.v1, Order",
        "/v2/orders/%s, order.v2, Order",
        "/v2/orders/%s/tracking, order.v2, Tracking",
        "/v1/orders?consumerId=%2$s, order.v1, OrderPage",
        "/v2/orders?consumerId=%2$s, order.v2, OrderPage"
    })
    void jsonIsWhatItsPublishedSchemaSays(String path, String schema, String definition) {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String address = path.formatted(order.id(), order.ftgo().consumer());
        PublishedContract contract = PublishedContract.at("/schemas/" + schema + ".schema.json");

        // When
        String approved = given().get(address).then().statusCode(200).extract().asString();
        order.assignCourier();
        String assigned = given().get(address).then().statusCode(200).extract().asString();

        // Then
        contract.check(definition, approved);
        contract.check(definition, assigned);
        assertThat(assigned).contains("bikes-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/order.v2.schema.json",
                "/schemas/order.v2.xsd",
                "/schemas/order_document.proto",
                "/q/openapi-v2"
            })
    void theWordsOfTheHistoryAreListed(String description) {
        // When
        String text = given().get(description).then().statusCode(200).extract().asString();

        // Then
        assertThat(Milestone.values()).allSatisfy(word -> assertThat(text).containsPattern("\\b" + word + "\\b"));
    }

    @Test
    void requestsAreWhatTheirPublishedSchemasSay() {
        // Given
        Ftgo ftgo = new Ftgo(scenario);

        // When / Then
        PublishedContract.at("/schemas/order.v1.schema.json").check("PlaceOrder", ftgo.curries(2));
        PublishedContract.at("/schemas/order.v2.schema.json").check("PlaceOrder", ftgo.curriesV2(2));
    }

    @Test
    void everySchemaIsFoundFromTheRoot() {
        // Given
        String schemas = given().get("/").jsonPath().getString("_links.schemas.href");

        // When
        List<String> addresses = given().get(schemas)
                .then()
                .statusCode(200)
                .body("describes", hasItems("application/vnd.ftgo.order.v1+json", "application/vnd.ftgo.order.v2+json"))
                .extract()
                .jsonPath()
                .getList("href");

        // Then
        assertThat(addresses)
                .hasSize(5)
                .allSatisfy(address -> given().get(address).then().statusCode(200));
        given().get("/schemas/..%2f..%2fapplication.properties").then().statusCode(404);
    }
}
