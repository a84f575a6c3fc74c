package dev.dovetail.representation;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@QuarkusTest
class RepresentationTest {

    @Test
    void hal_has_the_body_and_the_links() {
        given().accept("application/hal+json")
                .get("/thing")
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .header("ETag", "\"7.v1.hal+json\"")
                .header("Vary", "Accept")
                .body("name", equalTo("chair"))
                .body("_links.self.href", equalTo("/thing"))
                .body("_links.search.templated", equalTo(true))
                .body("$", not(hasKey("_embedded")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *                                    | 200
            "7.v1.json"                          | 200
            "7.v1.xml"                           | 200
            "6.v1.json" , "7.v1.json"            | 200
            "6.v1.json"                          | 412
            "77.v1.json"                         | 412
            W/"7.v1.json"                        | 412
            ""                                   | 412
            7                                    | 400
            "7.v1.json                           | 400
            "7.v1.json" "8.v1.json"              | 400
            *, "7.v1.json"                       | 400
            """, quoteCharacter = '`')
    void a_change_is_made_if_its_condition_holds(String ifMatch, int status) {
        given().header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"name\": \"stool\", \"legs\": 3}")
                .post("/thing")
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "7.v1.json"                | 304
            W/"7.v1.json"              | 304
            *                          | 304
            "6.v1.json", "7.v1.json"   | 304
            "7.v1.xml"                 | 200
            "6.v1.json"                | 200
            nonsense                   | 400
            """, quoteCharacter = '`')
    void what_the_client_has_is_not_sent(String ifNoneMatch, int status) {
        given().header("If-None-Match", ifNoneMatch).get("/thing").then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return=minimal                     | return=minimal
            return="minimal"                   | return=minimal
            respond-async; x=1, Return=Minimal | return=minimal
            return=representation              | return=representation
            return=everything                  | ``
            """, quoteCharacter = '`')
    void a_preference_that_is_known_is_applied(String prefer, String applied) {
        var answer = given().header("Prefer", prefer)
                .contentType("application/xml")
                .body("<chair xmlns=\"urn:things\"><name>stool</name><legs>3</legs></chair>")
                .post("/thing")
                .then()
                .statusCode(200)
                .header("ETag", "\"8.v1.json\"")
                .header("Preference-Applied", applied.isEmpty() ? null : applied);
        if (applied.equals("return=minimal")) {
            answer.body(emptyString());
        } else {
            answer.body("legs", equalTo(3));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/xml;q=0.2, application/hal+json;q=0.3 | 200 | application/hal+json
            */*, application/json;q=0                         | 200 | application/hal+json
            application/json;q=0.0                            | 406 | application/problem+json
            text/csv                                          | 406 | application/problem+json
            """)
    void the_format_is_agreed_on(String accept, int status, String type) {
        given().accept(accept).get("/thing").then().statusCode(status).contentType(type);
    }

    @Test
    void the_root_leads_to_the_schemas() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("application/hal+json")
                .body("_links.schemas.href", equalTo("/schemas"));
        given().get("/schemas").then().statusCode(200).body("$", equalTo(java.util.List.of()));
        given().get("/schemas/none").then().statusCode(404).contentType("application/problem+json");
    }
}
