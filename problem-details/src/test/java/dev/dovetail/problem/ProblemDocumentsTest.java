package dev.dovetail.problem;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

@QuarkusTest
class ProblemDocumentsTest {

    @TestHTTPResource
    URI service;

    private static final String ID = "\"id\":\"018f0000-0000-7000-8000-000000000000\"";

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"x"}                                    | #/id               | must be a UUID
                    {%id,"lines":[{"quantity":"zz","name":"a"}]}  | #/lines/0/quantity | must be a whole number
                    {%id,"lines":[{"quantity":0,"name":"a"}]}     | #/lines/0/quantity | must be greater than or equal to 1
                    {%id,"lines":{}}                              | #/lines            | must be a list
                    {%id,"lines":7}                               | #/lines            | must be a list
                    {%id,"lines":[],"day":"SOMEDAY"}              | #/day              | must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY
                    {%id,"lines":[3]}                             | #/lines/0          | must be an object
                    {%id,"amount":{"value":"-1"}}                 | #/amount           | must not be negative
                    {%id,"lines":[{"quantity":1,"name":false}]}   | #/lines/0/name     | must be text
                    {%id,"lines":[{"quantity":1,"name":7}]}       | #/lines/0/name     | must be text
                    {"lines":[{"quantity":1,"name":"a"}]}         | #/id               | must not be null
                    {%id,"lines":[null]}                          | #/lines/0          | must not be null
                    {"id"                                         | #                  | is not valid JSON: line 1, column 6
                    """)
    void a_bad_field_is_pointed_at(String body, String pointer, String detail) {
        given().contentType("application/json")
                .body(body.replace("%id", ID))
                .post("/things")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail))
                .body("violations", equalTo(null))
                .body(not(containsString("java")));
    }

    @Test
    void every_bad_field_is_named() {
        given().contentType("application/json")
                .body("{%id,\"lines\":[{\"quantity\":0,\"name\":\"\"}]}".replace("%id", ID))
                .post("/things")
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(2))
                .body("detail", equalTo("2 fields are not valid"));
    }

    @Test
    void a_missing_body_is_said_to_be_missing() {
        given().contentType("application/json")
                .post("/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#"))
                .body("errors[0].detail", equalTo("must not be null"));
    }

    @Test
    void a_bad_parameter_is_named() {
        given().get("/things?size=101")
                .then()
                .statusCode(400)
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].parameter", equalTo("size"));
    }

    @Test
    void a_field_that_the_data_refuses_is_422() {
        given().contentType("application/json")
                .body("{%id,\"lines\":[{\"quantity\":1,\"name\":\"a\"},{\"quantity\":1,\"name\":\"a\"}]}"
                        .replace("%id", ID))
                .post("/things")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/lines/1"));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        given().contentType("application/json")
                .body("{\"id\":\"" + "x".repeat(5000) + "\"}")
                .post("/things")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("The body is larger than 4096 bytes"));
    }

    @Test
    void a_body_over_the_limit_is_refused_by_http_2_too() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/things"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("x".repeat(5000)))
                    .build();

            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void an_unknown_resource_is_404_with_its_reason() {
        given().get("/things/7").then().statusCode(404).body("detail", equalTo("There is no thing 7"));
    }

    @Test
    void an_unforeseen_error_tells_the_client_nothing_of_the_inside() {
        given().get("/things")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(emptyOrNullString()))
                .body(not(stringContainsInOrder("secret")));
    }
}
