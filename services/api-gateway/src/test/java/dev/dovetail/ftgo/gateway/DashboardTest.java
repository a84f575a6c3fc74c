package dev.dovetail.ftgo.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.dovetail.ftgo.gateway.services.InPlaceOfServices;
import dev.dovetail.ftgo.gateway.services.World;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(InPlaceOfServices.class)
class DashboardTest {

    private static final Path DASHBOARD = Path.of("../../helm/ftgo/files/dashboards/ftgo-gateway.json");
    private static final Pattern SHOWN = Pattern.compile("([a-z_]+)\\{");
    private static final Pattern EXPOSED = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);

    @Test
    void the_dashboard_shows_what_the_gateway_exposes() throws IOException {
        GraphQL.ask("{ order(id: \"" + World.order(1) + "\") " + GraphQL.ORDER_PAGE + "}");

        Set<String> shown = names(SHOWN, Files.readString(DASHBOARD));

        assertThat(shown).hasSizeGreaterThanOrEqualTo(6);
        assertThat(names(EXPOSED, get("/q/metrics").asString())).containsAll(shown);
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
