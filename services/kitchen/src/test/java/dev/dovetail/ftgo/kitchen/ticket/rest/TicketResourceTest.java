package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.Ticket;

import static dev.dovetail.ftgo.kitchen.ticket.TicketState.ACCEPTED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.AWAITING_ACCEPTANCE;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CANCELLED;
import static dev.dovetail.ftgo.kitchen.ticket.TicketState.CREATE_PENDING;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@KitchenTest
class TicketResourceTest {

    @Inject
    World world;

    @Test
    void showsATicket() {
        Ticket ticket = world.ticketIn(AWAITING_ACCEPTANCE);

        given().get("/v1/tickets/{id}", ticket.id())
                .then()
                .statusCode(200)
                .body("id", equalTo(ticket.id().toString()))
                .body("orderId", equalTo(ticket.orderId().toString()))
                .body("restaurantId", equalTo(ticket.restaurantId().toString()))
                .body("state", equalTo("AWAITING_ACCEPTANCE"))
                .body("lines.menuItemId", contains("soup"))
                .body("lines.name", contains("Soup"))
                .body("lines.quantity", contains(2))
                .body("createdAt", equalTo(ticket.createdAt().toString()))
                .body("readyBy", nullValue());
    }

    @Test
    void showsThePromisedTime() {
        Ticket ticket = world.ticketIn(ACCEPTED);
        String promised = ticket.readyBy().orElseThrow().toString();

        given().get("/v1/tickets/{id}", ticket.id()).then().body("readyBy", equalTo(promised));
    }

    @Test
    void listsOneRestaurantsTicketsInOneStateOldestFirst() {
        UUID restaurantId = world.restaurant();
        Ticket first = world.ticketIn(AWAITING_ACCEPTANCE, restaurantId);
        world.ticketIn(CREATE_PENDING, restaurantId);
        Ticket second = world.ticketIn(AWAITING_ACCEPTANCE, restaurantId);
        world.ticketIn(AWAITING_ACCEPTANCE);

        given().queryParam("restaurantId", restaurantId)
                .queryParam("state", "AWAITING_ACCEPTANCE")
                .get("/v1/tickets")
                .then()
                .statusCode(200)
                .body("tickets.id", contains(first.id().toString(), second.id().toString()))
                .body("next", nullValue());
    }

    @Test
    void findsTheTicketOfAnOrder() {
        Ticket ticket = world.ticketIn(CANCELLED);

        given().queryParam("orderId", ticket.orderId())
                .get("/v1/tickets")
                .then()
                .body("tickets.id", contains(ticket.id().toString()));
        given().queryParam("orderId", UUID.randomUUID())
                .get("/v1/tickets")
                .then()
                .statusCode(200)
                .body("tickets", empty());
    }

    @Test
    void readsTheTicketsOfSeveralOrdersAtOnce() {
        Ticket first = world.ticketIn(CREATE_PENDING);
        Ticket second = world.ticketIn(ACCEPTED);
        world.ticketIn(ACCEPTED);

        given().queryParam("orderId", second.orderId(), first.orderId(), UUID.randomUUID())
                .get("/v1/tickets/selection")
                .then()
                .statusCode(200)
                .body("tickets.id", contains(first.id().toString(), second.id().toString()));
    }

    @Test
    void readsAsManyAsItSays() {
        Ticket ticket = world.ticketIn(ACCEPTED);
        var orderIds = new ArrayList<Object>(Collections.nCopies(99, UUID.randomUUID()));
        orderIds.add(ticket.orderId());

        given().queryParam("orderId", orderIds)
                .get("/v1/tickets/selection")
                .then()
                .statusCode(200)
                .body("tickets.id", contains(ticket.id().toString()));
    }

    @ParameterizedTest
    @CsvSource({"?orderId=first, must be a UUID", "'', must be given 1 to 100 times"})
    void readsThemByTheirOrdersOnly(String query, String detail) {
        given().get("/v1/tickets/selection" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", contains("orderId"))
                .body("errors.detail", contains(detail));
    }

    @Test
    void aLongListGoesOnWhereItSays() {
        UUID restaurantId = world.restaurant();
        String first = world.ticketIn(CREATE_PENDING, restaurantId).id().toString();
        String second = world.ticketIn(CREATE_PENDING, restaurantId).id().toString();
        String third = world.ticketIn(CREATE_PENDING, restaurantId).id().toString();

        String next = given().queryParam("restaurantId", restaurantId)
                .queryParam("state", "CREATE_PENDING")
                .queryParam("limit", 2)
                .get("/v1/tickets")
                .then()
                .body("tickets.id", contains(first, second))
                .extract()
                .path("next");

        given().get(next).then().body("tickets.id", contains(third)).body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restaurantId | 1            | must be a UUID
            orderId      | first        | must be a UUID
            state        | accepted     | must be CREATE_PENDING, AWAITING_ACCEPTANCE, ACCEPTED, PREPARING, READY or CANCELLED
            after        | -            | must be a UUID
            limit        | 0            | must be 1 to 100
            limit        | 101          | must be 1 to 100
            limit        | -1           | must be 1 to 100
            limit        | ten          | must be 1 to 100
            """)
    void aMalformedParameterIsRefused(String parameter, String value, String detail) {
        given().queryParam(parameter, value)
                .get("/v1/tickets")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.in", contains("query"))
                .body("errors.parameter", contains(parameter))
                .body("errors.detail", contains(detail));
    }

    @Test
    void thereIsNoSuchTicket() {
        UUID unknown = UUID.randomUUID();

        given().get("/v1/tickets/{id}", unknown)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no ticket " + unknown));
        given().get("/v1/tickets/one").then().statusCode(404).contentType("application/problem+json");
    }
}
