package dev.dovetail.ftgo.order.order.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OperationsTest {

    private static final Path CONTRACT = Path.of("../contracts/openapi/order.yaml");

    @Test
    void healthAndMetricsAreThere() {
        // When / Then
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("agroal_active_count"))
                .body(containsString("dovetail_messages_in_flight"));
    }

    /** To write the contract anew: {@code ./mvnw test -pl services/order -Dtest=OperationsTest -Dcontracts.write=true}. */
    @Test
    void theApiIsWhatItsContractSays() throws IOException {
        // When
        String generated =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        // Then
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, generated);
        }
        assertThat(CONTRACT)
                .as("generated API; if the change is meant, run this test with -Dcontracts.write=true")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(generated);
    }
}
