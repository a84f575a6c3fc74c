package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.inject.Inject;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;

import static dev.dovetail.ftgo.kitchen.ticket.TicketState.AWAITING_ACCEPTANCE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

@KitchenTest
class CookingResourceTest {

    private final Instant readyBy = Instant.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MICROS);

    @Inject
    World world;

    @Test
    void aCookAcceptsPreparesAndFinishes() {
        Ticket ticket = world.ticketIn(AWAITING_ACCEPTANCE);

        accept(ticket.id(), readyBy)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("readyBy", equalTo(readyBy.toString()));
        post(ticket.id(), "preparation").then().statusCode(200).body("state", equalTo("PREPARING"));
        post(ticket.id(), "readiness").then().statusCode(200).body("state", equalTo("READY"));

        given().get("/v1/tickets/{id}", ticket.id()).then().body("state", equalTo("READY"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE_PENDING      | acceptance  | The ticket is not confirmed yet and cannot be accepted
            ACCEPTED            | acceptance  | The ticket is accepted and cannot be accepted
            CANCELLED           | acceptance  | The ticket is cancelled and cannot be accepted
            AWAITING_ACCEPTANCE | preparation | The ticket awaits acceptance and cannot be prepared
            PREPARING           | preparation | The ticket is being prepared and cannot be prepared
            ACCEPTED            | readiness   | The ticket is accepted and cannot be finished
            READY               | readiness   | The ticket is ready and cannot be finished
            """)
    void whatTheStateDoesNotAllowIsAConflictThatSaysWhy(TicketState state, String step, String why) {
        Ticket ticket = world.ticketIn(state);

        var response = step.equals("acceptance") ? accept(ticket.id(), readyBy) : post(ticket.id(), step);

        response.then().statusCode(409).contentType("application/problem+json").body("detail", equalTo(why));
        given().get("/v1/tickets/{id}", ticket.id()).then().body("state", equalTo(state.name()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance", "preparation", "readiness"})
    void thereIsNoSuchTicket(String step) {
        UUID unknown = UUID.randomUUID();

        var response = step.equals("acceptance") ? accept(unknown, readyBy) : post(unknown, step);

        response.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no ticket " + unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
    void aPromiseOutOfRangeIsRefused(String promise) {
        Ticket ticket = world.ticketIn(AWAITING_ACCEPTANCE);

        acceptWith(ticket.id(), "{\"readyBy\":\"" + promise + "\"}")
                .statusCode(422)
                .body("errors.pointer", contains("#/readyBy"))
                .body("errors.detail", contains("must be in the future and at most 7 days away"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                        | #/readyBy
            {"readyBy":null}          | #/readyBy
            {"readyBy":"soon"}        | #/readyBy
            {"readyBy":"2026-06-01"}  | #/readyBy
            {"readyBy":{}}            | #/readyBy
            {"readyBy":               | #
            []                        | #
            7                         | #
            """)
    void aBadBodyIsPointedAt(String body, String pointer) {
        Ticket ticket = world.ticketIn(AWAITING_ACCEPTANCE);

        acceptWith(ticket.id(), body)
                .statusCode(400)
                .body("errors.pointer", contains(pointer))
                .body(not(stringContainsInOrder("dovetail")))
                .body(not(stringContainsInOrder("java.")));
        given().get("/v1/tickets/{id}", ticket.id()).then().body("state", equalTo("AWAITING_ACCEPTANCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"readyBy\":%s}", "{\"x\":%s,\"readyBy\":\"2030-01-01T00:00:00Z\"}"})
    void aBottomlessBodyIsRefused(String body) {
        Ticket ticket = world.ticketIn(AWAITING_ACCEPTANCE);

        acceptWith(ticket.id(), body.formatted("[".repeat(1_200) + "]".repeat(1_200)))
                .statusCode(400)
                .body(not(stringContainsInOrder("java")));
        given().get("/v1/tickets/{id}", ticket.id()).then().body("state", equalTo("AWAITING_ACCEPTANCE"));
    }

    @Test
    void anEmptyBodyIsRefused() {
        acceptWith(world.ticketIn(AWAITING_ACCEPTANCE).id(), "").statusCode(400);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body("in a minute")
                .post("/v1/tickets/{id}/acceptance", UUID.randomUUID())
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void aHugeBodyIsRefused() {
        acceptWith(UUID.randomUUID(), "{\"readyBy\":\"" + "x".repeat(20_000) + "\"}")
                .statusCode(413);
    }

    private static ValidatableResponse acceptWith(UUID ticketId, String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tickets/{id}/acceptance", ticketId)
                .then()
                .contentType("application/problem+json");
    }

    private static Response accept(UUID ticketId, Instant readyBy) {
        return given().contentType(ContentType.JSON)
                .body("{\"readyBy\":\"" + readyBy + "\"}")
                .post("/v1/tickets/{id}/acceptance", ticketId);
    }

    private static Response post(UUID ticketId, String step) {
        return given().post("/v1/tickets/{id}/{step}", ticketId, step);
    }
}
