package dev.dovetail.ftgo.gateway;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;

/** Requests as clients send them. */
public final class GraphQL {

    /** What a page about an order shows. */
    public static final String ORDER_PAGE = """
            { id state total { amount } consumer { name } restaurant { name asOf menu { version items { name } } }
              ticket { state readyBy } delivery { state asOf position { latitude ageSeconds } } }""";

    private GraphQL() {}

    public static Response ask(String query) {
        return ask(query, Map.of());
    }

    public static Response ask(String query, Map<String, ?> variables) {
        return given().contentType(ContentType.JSON)
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }
}
