package dev.dovetail.ftgo.order.order.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class OperationsTest {

    @Test
    void healthAndMetricsAreThere() {
        // When / Then
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("agroal_active_count"))
                .body(containsString("dovetail_messages_handlers"));
    }

    /** To write the contracts anew: {@code ./mvnw test -pl services/order -Dtest=OperationsTest -Dcontracts.write=true}. */
    @ParameterizedTest
    @CsvSource({"/q/openapi, order.yaml", "/q/openapi-v2, order-v2.yaml"})
    void theApiIsWhatItsContractSays(String address, String file) throws IOException {
        // Given
        Path contract = Path.of("../contracts/openapi", file);

        // When
        String generated = given().get(address).then().statusCode(200).extract().asString();

        // Then
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(contract.getParent());
            Files.writeString(contract, generated);
        }
        assertThat(contract)
                .as("generated API; if the change is meant, run this test with -Dcontracts.write=true")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(generated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi-v2"})
    void everyReferenceOfTheApiLeadsSomewhere(String address) throws IOException {
        // When
        JsonNode api = new ObjectMapper()
                .readTree(given().get(address + "?format=json").asString());

        // Then
        assertThat(api.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(api.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }
}
