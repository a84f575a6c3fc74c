package dev.dovetail.charts.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Repository;

import static org.assertj.core.api.Assertions.assertThat;

class AlertsTest {

    private static final String ON = "prometheusRule: {enabled: true}";
    private static final Pattern METRIC = Pattern.compile("dovetail_relay_[a-z_]+");

    @Test
    void there_is_one_alert_per_file_and_each_has_its_page() throws IOException {
        List<Rule> alerts = alerts(ON);

        assertThat(alerts).extracting(Rule::getAlert).containsExactlyInAnyOrderElementsOf(files());
        assertThat(alerts).allSatisfy(alert -> {
            String url = alert.getAnnotations().get("runbook_url");
            assertThat(url).isEqualTo("docs/runbooks/" + alert.getAlert() + ".md");
            assertThat(Repository.path(url)).isRegularFile();
            assertThat(Repository.text(url))
                    .startsWith("# " + alert.getAlert())
                    .contains("## What it means", "## How to look", "## What to do");
            assertThat(alert.getAnnotations()).containsKeys("summary", "description");
            assertThat(alert.getLabels().get("severity")).isIn("critical", "warning");
        });
    }

    @Test
    void every_page_belongs_to_an_alert() throws IOException {
        try (var pages = Files.list(Repository.path("docs/runbooks"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(page -> page.startsWith("DovetailRelay"))
                            .map(page -> page.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(files());
        }
    }

    @Test
    void pages_may_be_published_elsewhere() {
        assertThat(alerts("prometheusRule: {enabled: true, runbookUrl: https://example.com/books/}"))
                .allSatisfy(alert -> assertThat(alert.getAnnotations().get("runbook_url"))
                        .isEqualTo("https://example.com/books/" + alert.getAlert() + ".md"));
    }

    @Test
    void alerts_look_at_what_the_relay_exposes() {
        assertThat(alerts(ON)).allSatisfy(alert -> {
            Set<String> metrics = Repository.found(METRIC, alert.getExpr().getStrVal());
            assertThat(metrics).isNotEmpty().isSubsetOf(exposed());
            assertThat(Repository.found(
                            Pattern.compile("state=\"[a-z-]+\""),
                            alert.getExpr().getStrVal()))
                    .allSatisfy(state -> assertThat(Repository.text(
                                    "debezium-connector/src/main/java/dev/dovetail/relay/source/SourceState.java"))
                            .contains(state.replace("state=", "")));
        });
    }

    @Test
    void alerts_look_at_this_release_alone() {
        assertThat(alerts(ON))
                .allSatisfy(alert -> assertThat(alert.getExpr().getStrVal())
                        .contains("namespace=\"shop\",pod=~\"test-dovetail-relay-[a-z0-9]+-[a-z0-9]+\""));
    }

    @Test
    void an_alert_can_be_left_out_and_its_threshold_set() {
        var alerts = alerts("""
                prometheusRule:
                  enabled: true
                  disabled: [DovetailRelayRestarting]
                  thresholds: {lagSeconds: 7, lagBytes: 123456789012}
                """);

        assertThat(alerts)
                .extracting(Rule::getAlert)
                .doesNotContain("DovetailRelayRestarting")
                .isNotEmpty();
        assertThat(alerts)
                .anySatisfy(alert -> assertThat(alert.getExpr().getStrVal())
                        .contains("lag_seconds")
                        .contains("> 7"));
        assertThat(alerts)
                .anySatisfy(alert -> assertThat(alert.getExpr().getStrVal())
                        .contains("lag_bytes")
                        .contains("> 123456789012"));
    }

    @Test
    void a_missing_source_is_looked_for_by_name() {
        assertThat(alerts("sources: {stock: {host: h, database: d, existingSecret: s}}", ON).stream()
                        .filter(alert -> alert.getAlert().equals("DovetailRelaySourceMissing"))
                        .map(alert -> alert.getLabels().get("source")))
                .containsExactly("orders", "stock");
    }

    @Test
    void a_single_relay_has_no_standby_to_miss() {
        assertThat(alerts("replicas: 1", ON)).extracting(Rule::getAlert).doesNotContain("DovetailRelayNoStandby");
    }

    @Test
    void the_dashboard_shows_what_the_relay_exposes() throws IOException {
        String text = Relay.render("grafanaDashboard: {enabled: true}")
                .named(ConfigMap.class, "test-dovetail-relay-dashboard")
                .getData()
                .get("dovetail-relay.json");
        JsonNode dashboard = new ObjectMapper().readTree(text);

        assertThat(dashboard.path("panels")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(Repository.found(METRIC, text))
                .hasSizeGreaterThanOrEqualTo(7)
                .isSubsetOf(exposed());
    }

    private static List<Rule> alerts(String... values) {
        return Relay.render(values).only(PrometheusRule.class).getSpec().getGroups().stream()
                .flatMap(group -> group.getRules().stream())
                .toList();
    }

    private static Set<String> files() throws IOException {
        try (var files = Files.list(Repository.path("helm/dovetail-relay/files/alerts"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** The metrics in the relay's README. */
    private static Set<String> exposed() {
        String readme = Repository.text("debezium-connector/README.md");
        String metrics = readme.substring(readme.indexOf("## Metrics"), readme.indexOf("## What happens when"));
        return Repository.found(METRIC, metrics);
    }
}
