package dev.dovetail.ftgo.order.order.rest;

import java.util.List;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.OrderStory;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class ConditionalRequestsTest {

    private static final String THREE_CURRIES = """
            {"lines": [{"menuItemId": "curry", "quantity": 3}]}""";

    @Inject
    Scenario scenario;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/v2/orders"})
    void whatHasNotChangedIsNotSentAgain(String orders) {
        // Given
        OrderStory order = new OrderStory(scenario);
        String tag = given().get(orders + "/" + order.id()).header("ETag");

        // When
        Response same = given().header("If-None-Match", "\"other\", W/" + tag).get(orders + "/" + order.id());
        order.approve();
        Response changed = given().header("If-None-Match", tag).get(orders + "/" + order.id());

        // Then
        same.then().statusCode(304).header("ETag", tag).body(emptyString());
        changed.then().statusCode(200).body("state", equalTo("APPROVED"));
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/orders", "/v2/orders"})
    void aListThatHasNotChangedIsNotSentAgain(String orders) {
        // Given
        OrderStory order = new OrderStory(scenario);
        String list = orders + "?consumerId=" + order.ftgo().consumer();
        String tag = given().get(list).header("ETag");

        // When
        int same = given().header("If-None-Match", tag).get(list).statusCode();
        order.approve();
        int changed = given().header("If-None-Match", tag).get(list).statusCode();

        // Then
        assertThat(List.of(same, changed)).containsExactly(304, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/orders, application/json",
        "/v2/orders, application/json",
        "/v2/orders, application/hal+json",
        "/v2/orders, application/xml"
    })
    void aRevisionOfWhatOneHasSeenIsTaken(String orders, String seenAs) {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String tag = given().accept(seenAs).get(orders + "/" + order.id()).header("ETag");

        // When
        Response answer = revise(orders, order, given().header("If-Match", tag));

        // Then
        answer.then()
                .statusCode(202)
                .header("Content-Location", endsWith(orders + "/" + order.id()))
                .body("state", equalTo("REVISION_PENDING"));
        given().get(orders + "/" + order.id()).then().header("ETag", answer.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/orders, revision", "/v2/orders, revision", "/v1/orders, cancellation", "/v2/orders, cancellation"})
    void aChangeOfWhatHasChangedMeanwhileHasNoEffect(String orders, String change) {
        // Given
        OrderStory order = new OrderStory(scenario);
        String seen = given().get(orders + "/" + order.id()).header("ETag");
        order.approve();
        var before = order.askedFor();

        // When
        Response answer = given().header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(THREE_CURRIES)
                .post(orders + "/" + order.id() + "/" + change);

        // Then
        answer.then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("detail", containsString("has changed since you have read it"));
        assertThat(order.state()).isEqualTo("APPROVED");
        assertThat(order.askedFor()).isEqualTo(before);
    }

    @Test
    void whyAChangeIsNotPossibleIsSaidEvenToThoseWhoHaveNotSeenIt() {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String seen = given().get("/v2/orders/" + order.id()).header("ETag");
        order.prepare();

        // When / Then
        revise("/v2/orders", order, given().header("If-Match", seen))
                .then()
                .statusCode(409)
                .body("detail", containsString("has begun to prepare the order"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0.v1.json\", %s"})
    void aTagAmongOthersAndAnyTagWillDo(String ifMatch) {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String tag = given().get("/v2/orders/" + order.id()).header("ETag");

        // When / Then
        revise("/v2/orders", order, given().header("If-Match", ifMatch.formatted(tag)))
                .then()
                .statusCode(202);
    }

    @Test
    void aWeakTagIsNotEnoughForAChange() {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        String tag = given().get("/v2/orders/" + order.id()).header("ETag");

        // When / Then
        revise("/v2/orders", order, given().header("If-Match", "W/" + tag))
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\" \"8\"", "*, \"7\"", "w/\"7\"", "\"a\"b"})
    void aConditionThatCannotBeReadIsRefused(String condition) {
        // Given
        OrderStory order = OrderStory.approved(scenario);
        var before = order.askedFor();

        // When / Then
        for (String orders : List.of("/v1/orders", "/v2/orders")) {
            revise(orders, order, given().header("If-Match", condition))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("If-Match must be * or entity tags in double quotes"));
            given().header("If-None-Match", condition)
                    .get(orders + "/" + order.id())
                    .then()
                    .statusCode(400);
        }
        assertThat(order.askedFor()).isEqualTo(before);
    }

    @Test
    void anAnswerWithoutABodyMayBePreferred() {
        // Given
        Ftgo ftgo = new Ftgo(scenario);

        // When
        Response minimal = given().header("Prefer", "respond-async, return=minimal")
                .contentType(ContentType.JSON)
                .body(ftgo.curriesV2(2))
                .post("/v2/orders");

        // Then
        minimal.then()
                .statusCode(201)
                .header("Preference-Applied", "return=minimal")
                .body(emptyString());
        given().get(minimal.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", minimal.header("ETag"))
                .body("state", equalTo("APPROVAL_PENDING"));
    }

    private static Response revise(String orders, OrderStory order, RequestSpecification request) {
        return request.contentType(ContentType.JSON).body(THREE_CURRIES).post(orders + "/" + order.id() + "/revision");
    }
}
