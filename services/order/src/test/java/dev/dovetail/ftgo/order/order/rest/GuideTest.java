package dev.dovetail.ftgo.order.order.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.order.Ftgo;
import dev.dovetail.ftgo.order.order.messaging.OrderStory;
import dev.dovetail.messaging.test.PostgresAndKafka;
import dev.dovetail.messaging.test.Scenario;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What docs/rest.md shows is what happens. */
@QuarkusTest
@QuarkusTestResource(PostgresAndKafka.class)
class GuideTest {

    /** What is sent and answered, and what others do between. */
    private static final Pattern STEPS = Pattern.compile("(?m)^```http\\n((?:(?!^```).*\\n)+)```$|^<!-- (.+) -->$");

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Scenario scenario;

    private final Map<String, String> values = new HashMap<>();

    @Test
    void isTrue() throws IOException {
        // Given
        Ftgo ftgo = new Ftgo(scenario);
        values.put("$CONSUMER", ftgo.consumer().toString());
        values.put("$RESTAURANT", ftgo.restaurant().toString());
        values.put("$KEY", UUID.randomUUID().toString());
        List<MatchResult> steps = STEPS.matcher(Files.readString(Path.of("../../docs/rest.md")))
                .results()
                .toList();

        // When / Then
        Response answer = null;
        for (MatchResult found : steps) {
            String step = found.group(1);
            if (step == null) {
                happen(found.group(2), ftgo);
            } else if (step.startsWith("HTTP/")) {
                learn(answer);
                check(answer, Message.of(filledIn(step)));
            } else {
                answer = send(Message.of(filledIn(step)));
            }
        }
        assertThat(steps).hasSizeGreaterThan(20);
    }

    private void happen(String what, Ftgo ftgo) {
        OrderStory order = OrderStory.of(scenario, ftgo, UUID.fromString(values.get("$ORDER")));
        switch (what) {
            case "everybody agrees" -> order.approve();
            case "a courier comes" -> order.assignCourier();
            case "the food is delivered" -> order.deliver();
            default -> throw new AssertionError("The guide says '" + what + "', which nobody can do");
        }
        String tag = given().get("/v2/orders/" + order.id()).header("ETag");
        values.put("$VERSION", tag.substring(1, tag.indexOf('.')));
    }

    private void learn(Response answer) {
        String location = answer.header("Location");
        if (location != null) {
            values.put("$ORDER", location.substring(location.lastIndexOf('/') + 1));
        }
    }

    private String filledIn(String step) {
        String text = step;
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    private static Response send(Message request) {
        String[] line = request.first.split(" ");
        RequestSpecification specification = given().headers(request.headers);
        return (request.body.isEmpty() ? specification : specification.body(request.body)).request(line[0], line[1]);
    }

    private static void check(Response answer, Message shown) throws IOException {
        assertThat(answer.statusLine()).as(answer.asString()).startsWith(shown.first);
        shown.headers.forEach((name, value) -> assertThat(answer.headers().getValues(name))
                .as(name)
                .anyMatch(
                        actual -> actual.matches(Pattern.quote(value).replace("…", "\\E.*\\Q") + "(;charset=UTF-8)?")));
        if (!shown.body.isEmpty()) {
            JsonNode body = JSON.readTree(shown.body);
            contains(JSON.readTree(answer.asString()), body, "");
        }
    }

    /** What is shown is there; of links, nothing else. */
    private static void contains(JsonNode actual, JsonNode shown, String path) {
        if (!shown.isObject()) {
            assertThat(actual).as(path).isEqualTo(shown);
            return;
        }
        if (path.endsWith("/_links")) {
            assertThat(actual.fieldNames())
                    .toIterable()
                    .as(path)
                    .containsExactlyInAnyOrderElementsOf(shown::fieldNames);
        }
        shown.properties()
                .forEach(field -> contains(actual.path(field.getKey()), field.getValue(), path + "/" + field.getKey()));
    }

    private record Message(String first, Map<String, String> headers, String body) {

        static Message of(String text) {
            String[] parts = text.split("\n\n", 2);
            String[] lines = parts[0].strip().split("\n");
            Map<String, String> headers = new HashMap<>();
            for (String line : List.of(lines).subList(1, lines.length)) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            return new Message(lines[0], headers, parts.length > 1 ? parts[1].strip() : "");
        }
    }
}
