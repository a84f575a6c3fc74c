package dev.dovetail.ftgo.restaurant.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OperationsTest {

    private static final Path CONTRACT = Path.of("../contracts/openapi/restaurant.yaml");

    /** {@code ./mvnw test -pl services/restaurant -Dtest=OperationsTest -Dcontracts.write=true} writes the contract. */
    @Test
    void the_api_is_what_its_contract_says() throws IOException {
        String generated = get("/q/openapi").then().statusCode(200).extract().asString();

        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, generated);
        }
        assertThat(Files.readString(CONTRACT))
                .as("services/contracts/openapi/restaurant.yaml; if the API was meant to change, write it anew: "
                        + "./mvnw test -pl services/restaurant -Dtest=OperationsTest -Dcontracts.write=true")
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void it_tells_how_it_is(String check) {
        get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void it_counts_its_requests_by_route() {
        get("/v1/restaurants/00000000-0000-7000-8000-000000000000");

        get("/q/metrics").then().statusCode(200).body(containsString("uri=\"/v1/restaurants/{id}\""));
    }
}
