package dev.dovetail.ftgo.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@DeliveryTest
class ServiceTest {

    private static final Path CONTRACT = Path.of("../contracts/openapi/delivery.yaml");

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
        given().delete("/v1/deliveries").then().statusCode(405).contentType("application/problem+json");
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
                                + " ./mvnw test -pl services/delivery -Dtest=ServiceTest -Dopenapi.write",
                        CONTRACT)
                .isEqualTo(Files.readString(CONTRACT));
    }
}
