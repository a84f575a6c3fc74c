package dev.dovetail.ftgo.restaurant.rest;

import java.io.StringReader;
import java.net.URL;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import ftgo.restaurant.v1.RestaurantDocument;
import ftgo.restaurant.v1.RestaurantPageDocument;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dovetail.messaging.test.PostgresAndKafka;

import static dev.dovetail.ftgo.restaurant.rest.Requests.AJANTA;
import static dev.dovetail.ftgo.restaurant.rest.Requests.create;
import static dev.dovetail.ftgo.restaurant.rest.Requests.idOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class FormatsTest {

    @Test
    void xml_says_the_same_as_json_and_is_what_its_schema_says() throws Exception {
        String restaurant = create();

        JsonPath json = read(restaurant, "application/json").jsonPath();
        Response answer = read(restaurant, "application/xml");

        answer.then().statusCode(200).contentType("application/xml");
        validate(answer.asString());
        XmlPath xml = answer.xmlPath().setRootPath("restaurant");
        for (String field : List.of("id", "name", "address.street", "timeZone", "menuVersion")) {
            assertThat(xml.getString(field)).as(field).isEqualTo(json.getString(field));
        }
        assertThat(xml.getList("deliveryArea.postcode")).isEqualTo(json.getList("deliveryArea"));
        assertThat(xml.getString("openingHours.opening.opens")).isEqualTo(json.getString("openingHours[0].opens"));
        assertThat(xml.getList("menu.item.price.amount")).isEqualTo(json.getList("menu.price.amount"));
    }

    @Test
    void protobuf_says_the_same_as_json() throws Exception {
        String restaurant = create();

        JsonPath json = read(restaurant, "application/json").jsonPath();
        Response answer = read(restaurant, "application/protobuf");
        RestaurantDocument message = RestaurantDocument.parseFrom(answer.asByteArray());

        answer.then().statusCode(200).contentType("application/protobuf");
        assertThat(message.getId()).isEqualTo(json.getString("id"));
        assertThat(message.getName()).isEqualTo(json.getString("name"));
        assertThat(message.getDeliveryAreaList()).isEqualTo(json.getList("deliveryArea"));
        assertThat(message.getOpeningHours(0).getDay().name())
                .isEqualTo("DAY_" + json.getString("openingHours[0].day"));
        assertThat(message.getOpeningHours(0).getCloses()).isEqualTo(json.getString("openingHours[0].closes"));
        assertThat(message.getMenuVersion()).isEqualTo(json.getInt("menuVersion"));
        assertThat(message.getMenuList())
                .extracting(item -> item.getPrice().getAmount())
                .isEqualTo(json.getList("menu.price.amount"));
    }

    @Test
    void a_list_is_offered_in_every_format_too() throws Exception {
        String first = create();
        String second = create();
        String list = "/v1/restaurants?limit=1&after=" + idOf(first);

        String xml = read(list, "application/xml").asString();
        RestaurantPageDocument message = RestaurantPageDocument.parseFrom(
                read(list, "application/x-protobuf").asByteArray());

        validate(xml);
        assertThat(new XmlPath(xml).getString("restaurantPage.restaurants.restaurant[0].id"))
                .isEqualTo(idOf(second));
        assertThat(message.getRestaurants(0).getId()).isEqualTo(idOf(second));
    }

    @ParameterizedTest
    @CsvSource({"%s, Restaurant", "/v1/restaurants, RestaurantPage"})
    void json_is_what_its_published_schema_says(String path, String definition) throws Exception {
        String restaurant = create();

        String json = read(path.formatted(restaurant), "application/json").asString();

        assertThat(violations(definition, json)).isEmpty();
        assertThat(violations("NewRestaurant", AJANTA)).isEmpty();
        assertThat(violations("NewRestaurant", "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/xml;q=0.5, application/protobuf | application/protobuf
            text/html, application/xml                  | application/xml
            */*                                         | application/json
            """)
    void the_clients_favourite_is_sent(String accept, String type) {
        read(create(), accept)
                .then()
                .statusCode(200)
                .contentType(startsWith(type))
                .header("Vary", "Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/pdf", "image/*"})
    void what_is_not_offered_is_not_acceptable(String accept) {
        read(create(), accept).then().statusCode(406).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/protobuf"})
    void requests_are_json(String type) {
        given().contentType(type)
                .body(AJANTA.getBytes())
                .post("/v1/restaurants")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static Response read(String path, String accept) {
        return given().accept(accept).get(path);
    }

    private static void validate(String xml) throws Exception {
        URL xsd = Thread.currentThread()
                .getContextClassLoader()
                .getResource("contracts/xsd/restaurant/restaurant.v1.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(xsd)
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    /** More strictly than the schema is meant for others: what it does not know must not be there. */
    private static Set<ValidationMessage> violations(String definition, String json) throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode definitions = mapper.readTree(
                        given().get("/schemas/restaurant.v1.schema.json").asString())
                .get("$defs");
        definitions.findParents("properties").forEach(each -> ((ObjectNode) each).put("additionalProperties", false));
        ObjectNode schema = mapper.createObjectNode().put("$ref", "#/$defs/" + definition);
        schema.set("$defs", definitions);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(mapper.readTree(json));
    }
}
