package dev.dovetail.ftgo.order;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A JSON Schema that the service publishes, more strictly than it is meant for others: what it does not know must not be
 * there.
 */
public final class PublishedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode definitions;

    private PublishedContract(JsonNode definitions) {
        this.definitions = definitions;
    }

    /** Reads the one at that address. */
    public static PublishedContract at(String address) {
        String schema = given().get(address)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .extract()
                .asString();
        JsonNode definitions = parse(schema).get("$defs");
        definitions.findParents("properties").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        definitions.findParents("if").forEach(each -> ((ObjectNode) each.get("if")).remove("additionalProperties"));
        return new PublishedContract(definitions);
    }

    /** Checks a document against one of its definitions. */
    public void check(String definition, String document) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/$defs/" + definition);
        schema.set("$defs", definitions);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema, STRICT)
                        .validate(parse(document)))
                .as(document)
                .isEmpty();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
