package dev.dovetail.ftgo.gateway.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class SchemaTest {

    private static final Path CONTRACT = Path.of("../contracts/graphql/api-gateway.graphql");

    /** {@code ./mvnw test -pl services/api-gateway -Dtest=SchemaTest -Dcontracts.write=true} writes the contract. */
    @Test
    void the_schema_is_what_its_contract_says() throws IOException {
        String schema =
                get("/graphql/schema.graphql").then().statusCode(200).extract().asString();

        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, schema);
        }
        assertThat(Files.readString(CONTRACT))
                .as("services/contracts/graphql/api-gateway.graphql; if the schema was meant to change, write it anew: "
                        + "./mvnw test -pl services/api-gateway -Dtest=SchemaTest -Dcontracts.write=true")
                .isEqualTo(schema);
    }
}
