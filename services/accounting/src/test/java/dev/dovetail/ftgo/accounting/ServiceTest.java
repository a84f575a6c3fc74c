package dev.dovetail.ftgo.accounting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@AccountingTest
class ServiceTest {

    private static final Path CONTRACT = Path.of("../contracts/openapi/accounting.yaml");

    @Test
    void isLiveAndReady() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void isMeasured() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }

    @Test
    void unknownPathsAndMethodsAreProblems() {
        given().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/v1/accounts/01984f2e-7c1a-7b60-9c3e-2f6d5a8b1c02")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void itsContractIsWhole() {
        JsonPath contract = given().accept("application/json").get("/q/openapi").jsonPath();

        assertThat(contract.getMap("components.schemas")).containsKeys("Problem");
        assertThat(references(contract.get()))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(target(contract, reference)).as(reference).isNotNull());
    }

    private static @Nullable Object target(JsonPath contract, String reference) {
        return contract.get(reference.substring("#/".length()).replace('/', '.'));
    }

    private static Set<String> references(Object node) {
        return switch (node) {
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .flatMap(field -> "$ref".equals(field.getKey())
                                ? Stream.of((String) field.getValue())
                                : references(field.getValue()).stream())
                        .collect(Collectors.toSet());
            case List<?> items ->
                items.stream().flatMap(item -> references(item).stream()).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /** With {@code -Dopenapi.write} the contract is written instead of compared. */
    @Test
    void offersWhatItsContractSays() throws IOException {
        String offered =
                given().get("/q/openapi").then().statusCode(200).extract().asString();

        if (System.getProperty("openapi.write") != null) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, offered);
        }

        assertThat(offered)
                .as(
                        "%s differs from the API. If the change is meant, write it with"
                                + " ./mvnw test -pl services/accounting -Dtest=ServiceTest -Dopenapi.write",
                        CONTRACT)
                .isEqualTo(Files.readString(CONTRACT));
    }
}
