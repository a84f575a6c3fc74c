package dev.dovetail.ftgo.accounting.account.rest;

import java.util.UUID;

import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.accounting.AccountingTest;
import dev.dovetail.ftgo.accounting.World;
import dev.dovetail.ftgo.accounting.account.AuthorizationRequest;
import dev.dovetail.ftgo.accounting.account.CardDesk;

import static dev.dovetail.ftgo.accounting.World.euros;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@AccountingTest
class AccountResourceTest {

    private static final String CARD = """
            {"token":"tok_secret_9876","expires":"2999-12","limit":{"amount":"250","currency":"EUR"}}""";

    @Inject
    World world;

    @Inject
    CardDesk desk;

    @Test
    void showsAnAccountWithoutACard() {
        UUID consumerId = world.consumer();

        given().get("/v1/accounts/{id}", consumerId)
                .then()
                .statusCode(200)
                .body("consumerId", equalTo(consumerId.toString()))
                .body("card", nullValue())
                .body("authorized", empty())
                .body("openAuthorizations", empty());
    }

    @Test
    void putsACardOnFileAndShowsNoMoreThanTheEndOfItsToken() {
        UUID consumerId = world.consumer();

        putCard(consumerId, CARD)
                .statusCode(200)
                .body("card.tokenEnding", equalTo("9876"))
                .body("card.expires", equalTo("2999-12"))
                .body("card.limit.amount", equalTo("250.00"))
                .body("card.limit.currency", equalTo("EUR"))
                .body(not(containsString("secret")));
        given().get("/v1/accounts/{id}", consumerId)
                .then()
                .body("card.tokenEnding", equalTo("9876"))
                .body(not(containsString("secret")));
    }

    @Test
    void anotherCardTakesThePlaceOfTheFormer() {
        UUID consumerId = world.consumerWithLimit("100.00");

        putCard(consumerId, CARD).statusCode(200);
        putCard(consumerId, CARD).statusCode(200);

        given().get("/v1/accounts/{id}", consumerId)
                .then()
                .body("card.tokenEnding", equalTo("9876"))
                .body("card.limit.amount", equalTo("250.00"));
    }

    @Test
    void showsWhatIsAuthorizedNewestFirst() {
        UUID consumerId = world.consumerWithLimit("100.00");
        var first = authorize(consumerId, "30.00");
        var reversed = authorize(consumerId, "20.00");
        var second = authorize(consumerId, "40.00");
        desk.reverse(reversed.id(), reversed.orderId(), consumerId);

        given().get("/v1/accounts/{id}", consumerId)
                .then()
                .body("authorized.amount", contains("70.00"))
                .body("authorized.currency", contains("EUR"))
                .body(
                        "openAuthorizations.id",
                        contains(second.id().toString(), first.id().toString()))
                .body("openAuthorizations.amount.amount", contains("40.00", "30.00"))
                .body("openAuthorizations.state", contains("AUTHORIZED", "AUTHORIZED"));
    }

    @Test
    void listsWhatBecameOfAnOrdersAuthorizations() {
        UUID consumerId = world.consumerWithLimit("100.00");
        authorize(consumerId, "30.00");
        var declined = authorize(consumerId, "80.00");

        given().queryParam("orderId", declined.orderId())
                .get("/v1/accounts/{id}/authorizations", consumerId)
                .then()
                .statusCode(200)
                .body("authorizations.id", contains(declined.id().toString()))
                .body("authorizations.state", contains("DECLINED"))
                .body("authorizations.decline.code", contains("LIMIT_EXCEEDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void theOrderIsNamedWell(String orderId) {
        given().queryParam("orderId", orderId)
                .get("/v1/accounts/{id}/authorizations", UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("orderId"));
    }

    @Test
    void thereIsNoSuchAccount() {
        UUID unknown = UUID.randomUUID();

        given().get("/v1/accounts/{id}", unknown)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no account of consumer " + unknown));
        putCard(unknown, CARD)
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no account of consumer " + unknown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | #/token          | {"expires":"2999-12","limit":{"amount":"1","currency":"EUR"}}
            400 | #/token          | {"token":"1234","expires":"2999-12","limit":{"amount":"1","currency":"EUR"}}
            400 | #/token          | {"token":"4111111111111111","expires":"2999-12","limit":{"amount":"1","currency":"EUR"}}
            400 | #/token          | {"token":"tok_4111111111111111","expires":"2999-12","limit":{"amount":"1","currency":"EUR"}}
            400 | #/token          | {"token":"tok_a b c d e","expires":"2999-12","limit":{"amount":"1","currency":"EUR"}}
            400 | #/expires        | {"token":"tok_1a2b3c4d","limit":{"amount":"1","currency":"EUR"}}
            400 | #/expires        | {"token":"tok_1a2b3c4d","expires":"05/28","limit":{"amount":"1","currency":"EUR"}}
            400 | #/expires        | {"token":"tok_1a2b3c4d","expires":"2028-13","limit":{"amount":"1","currency":"EUR"}}
            422 | #/expires        | {"token":"tok_1a2b3c4d","expires":"2020-01","limit":{"amount":"1","currency":"EUR"}}
            400 | #/limit          | {"token":"tok_1a2b3c4d","expires":"2999-12"}
            400 | #/limit          | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":"1 EUR"}
            400 | #/limit/amount   | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"currency":"EUR"}}
            400 | #/limit/amount   | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"amount":"-1","currency":"EUR"}}
            400 | #/limit/amount   | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"amount":"1E+99","currency":"EUR"}}
            422 | #/limit          | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"amount":"1.005","currency":"EUR"}}
            400 | #/limit/currency | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"amount":"1","currency":"euro"}}
            422 | #/limit          | {"token":"tok_1a2b3c4d","expires":"2999-12","limit":{"amount":"1","currency":"ABC"}}
            400 | #                | {"token":
            400 | #                | []
            """)
    void aBadCardIsPointedAt(int status, String pointer, String body) {
        UUID consumerId = world.consumer();

        putCard(consumerId, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body(not(containsString("4111")))
                .body(not(containsString("dovetail")))
                .body(not(containsString("java.")));
        given().get("/v1/accounts/{id}", consumerId).then().body("card", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"token\":%s}", "{\"x\":%s,\"token\":\"tok_1a2b3c4d\"}"})
    void aBottomlessBodyIsRefused(String body) {
        UUID consumerId = world.consumer();

        putCard(consumerId, body.formatted("[".repeat(1_200) + "]".repeat(1_200)))
                .statusCode(400)
                .contentType("application/problem+json")
                .body(not(containsString("java")));
        given().get("/v1/accounts/{id}", consumerId).then().body("card", nullValue());
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body("4111")
                .put("/v1/accounts/{id}/card", UUID.randomUUID())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aHugeBodyIsRefused() {
        putCard(UUID.randomUUID(), "{\"token\":\"" + "x".repeat(20_000) + "\"}").statusCode(413);
    }

    private AuthorizationRequest authorize(UUID consumerId, String amount) {
        var request = new AuthorizationRequest(UUID.randomUUID(), UUID.randomUUID(), consumerId, euros(amount));
        desk.authorize(request);
        return request;
    }

    private static ValidatableResponse putCard(UUID consumerId, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .put("/v1/accounts/{id}/card", consumerId)
                .then();
    }
}
