package dev.dovetail.ftgo.kitchen.ticket.rest;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.kitchen.KitchenTest;
import dev.dovetail.ftgo.kitchen.Locks;
import dev.dovetail.ftgo.kitchen.World;
import dev.dovetail.ftgo.kitchen.ticket.TicketState;
import dev.dovetail.ftgo.kitchen.ticket.Tickets;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@KitchenTest
class ConcurrentCooksTest {

    @Inject
    World world;

    @Inject
    Tickets tickets;

    @Inject
    Locks locks;

    /** The request reads the ticket while another change is not committed yet, and saves after it is. */
    @Test
    void theLaterOfTwoChangesAtTheSameMomentIsAConflict() {
        UUID ticketId = world.ticketIn(TicketState.ACCEPTED).id();

        var request = QuarkusTransaction.requiringNew().call(() -> {
            tickets.update("version = version + 1 where id = ?1", ticketId);
            var prepared = CompletableFuture.supplyAsync(() -> prepare(ticketId));
            await().atMost(Duration.ofSeconds(30)).until(locks::areWaitedFor);
            return prepared;
        });

        request.join()
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", equalTo("The ticket was changed at the same moment; read it again"));
        given().get("/v1/tickets/{id}", ticketId).then().body("state", equalTo("ACCEPTED"));
    }

    private static Response prepare(UUID ticketId) {
        return given().post("/v1/tickets/{id}/preparation", ticketId);
    }
}
