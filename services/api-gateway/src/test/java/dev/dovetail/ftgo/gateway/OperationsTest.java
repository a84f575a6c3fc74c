package dev.dovetail.ftgo.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class OperationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void it_tells_how_it_is(String check) {
        get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
    }
}
