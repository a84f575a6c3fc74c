package dev.dovetail.ftgo.order.idempotency;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class IdempotencyTest {

    @Inject
    Scenario scenario;

    @Inject
    DataSource database;

    @Inject
    CleanUp cleanUp;

    final String key = UUID.randomUUID().toString();
    Ftgo ftgo;

    @BeforeEach
    void meet() {
        ftgo = new Ftgo(scenario);
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        // Given
        Response first = place(ftgo.curries(2));

        // When
        Response second = place(ftgo.curries(2).replace("\n", " "));

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(ordersPlaced()).isEqualTo(1);
    }

    @Test
    void aRepetitionIsNotJudgedAnew() {
        // Given
        Response first = place(ftgo.curries(2));
        scenario.receives(
                        Ftgo.RESTAURANT_EVENTS,
                        ftgo.restaurant(),
                        "ftgo.restaurant.MenuRevised",
                        Ftgo.bytes("""
                {"restaurantId": "%s", "menuVersion": 2, "menu":
                 [{"itemId": "soup", "name": "Soup", "price": {"amount": "4.00", "currency": "EUR"}}]}
                """.formatted(ftgo.restaurant())))
                .handled();

        // When
        Response second = place(ftgo.curries(2));

        // Then
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        // Given
        place(ftgo.curries(2));

        // When
        Response other = place(ftgo.curries(3));

        // Then
        other.then().statusCode(422).contentType("application/problem+json").body("detail", containsString(key));
        assertThat(ordersPlaced()).isEqualTo(1);
    }

    @Test
    void aRequestThatWasRefusedMayBeRepeatedCorrected() {
        // Given
        Response refused = place(ftgo.curries(2).replace("curry", "pizza"));

        // When
        Response corrected = place(ftgo.curries(2));

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        // Given
        int many = 12;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Response>> answers = new ArrayList<>();

        // When
        try (ExecutorService clients = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                answers.add(clients.submit(() -> {
                    start.await();
                    return place(ftgo.curries(2));
                }));
            }
            start.countDown();
        }

        // Then
        assertThat(answers).extracting(answer -> answer.get().statusCode()).containsOnly(201);
        assertThat(answers.stream().map(answer -> answer.resultNow().asString()).distinct())
                .hasSize(1);
        assertThat(ordersPlaced()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ümlaut"})
    void aKeyOfOddCharactersIsRefused(String odd) {
        // When / Then
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", odd)
                .body(ftgo.curries(2))
                .post("/v1/orders")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void answersAreForgottenInTheEnd() throws SQLException {
        // Given
        place(ftgo.curries(2));
        age(key, Duration.ofHours(23));
        cleanUp.deleteOld();
        Response recognised = place(ftgo.curries(2));
        int before = ordersPlaced();

        // When
        age(key, Duration.ofHours(25));
        cleanUp.deleteOld();
        Response anew = place(ftgo.curries(2));

        // Then
        assertThat(before).isEqualTo(1);
        assertThat(anew.asString()).isNotEqualTo(recognised.asString());
        assertThat(ordersPlaced()).isEqualTo(2);
    }

    private Response place(String request) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(request)
                .post("/v1/orders");
    }

    private int ordersPlaced() {
        return given().get("/v1/orders?consumerId={id}", ftgo.consumer())
                .jsonPath()
                .getList("orders")
                .size();
    }

    private void age(String key, Duration age) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = now() - make_interval(secs => ?) where key = ?")) {
            update.setLong(1, age.toSeconds());
            update.setString(2, key);
            update.executeUpdate();
        }
    }
}
