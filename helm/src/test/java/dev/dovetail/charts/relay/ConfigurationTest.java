package dev.dovetail.charts.relay;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Rendered;
import dev.dovetail.charts.Repository;
import dev.dovetail.relay.config.ExistingRows;
import dev.dovetail.relay.config.RelayConfig;
import dev.dovetail.relay.config.RelaySettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The relay itself reads what its chart renders. */
class ConfigurationTest {

    private static final Pattern PROPERTY_ROW = Pattern.compile("(?m)^\\| `([a-z].*?)` \\|.*$");

    @Test
    void the_relay_accepts_the_least_that_is_needed() throws IOException {
        var settings = settings(Relay.render());

        assertThat(settings.problems()).isEmpty();
        var orders = settings.sources().get("orders");
        assertThat(orders.address()).isEqualTo("postgres:5432/shop");
        assertThat(orders.username()).isEqualTo("value of RELAY_SOURCE_ORDERS_USERNAME");
        assertThat(orders.password()).isEqualTo("value of RELAY_SOURCE_ORDERS_PASSWORD");
        assertThat(settings.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(settings.leases()).hasValueSatisfying(leases -> {
            assertThat(leases.name("orders")).isEqualTo("test-dovetail-relay-orders");
            assertThat(leases.namespace()).contains("shop");
        });
    }

    @Test
    void the_relay_understands_every_property_of_a_source() throws IOException {
        var settings = settings(Relay.chart().render(Relay.EVERYTHING));

        assertThat(settings.problems()).isEmpty();
        var orders = settings.sources().get("orders");
        assertThat(orders.address()).isEqualTo("orders-db.shop.svc:6432/orders");
        assertThat(orders.slot()).isEqualTo("orders_outbox");
        assertThat(orders.publication()).isEqualTo("dovetail_outbox");
        assertThat(orders.table()).hasToString("sales.outbox");
        assertThat(orders.columns().id()).isEqualTo("event_id");
        assertThat(orders.columns().aggregatetype()).isEqualTo("channel");
        assertThat(orders.columns().aggregateid()).isEqualTo("entity");
        assertThat(orders.columns().type()).isEqualTo("event_type");
        assertThat(orders.columns().payload()).isEqualTo("body");
        assertThat(orders.columns().headers()).contains("meta");
        assertThat(orders.columns().createdAt()).contains("written_at");
        assertThat(orders.columns().additional()).containsExactly(Map.entry("tenant.id", "tenant"));
        assertThat(orders.topic()).isEqualTo("outbox.event.{aggregatetype}");
        assertThat(orders.existingRows()).isEqualTo(ExistingRows.SKIP);
        assertThat(orders.heartbeat()).isEqualTo(Duration.ofSeconds(5));
        assertThat(orders.driver())
                .containsEntry("sslmode", "verify-full")
                .containsEntry("sslrootcert", "/etc/dovetail-relay/sources/orders/ca.crt")
                .containsEntry("connectTimeout", "5");
        assertThat(settings.sources().get("payments_eu").driver()).containsExactly(Map.entry("sslmode", "require"));
    }

    @Test
    void the_relay_understands_how_kafka_is_reached() throws IOException {
        var kafka = settings(Relay.chart().render(Relay.EVERYTHING)).relay().kafka();

        assertThat(kafka.deliveryTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(kafka.properties())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.type", "PEM")
                .containsEntry("ssl.truststore.certificates", "value of RELAY_KAFKA_CA")
                .containsEntry("ssl.keystore.certificate.chain", "value of RELAY_KAFKA_CERTIFICATE")
                .containsEntry("ssl.keystore.key", "value of RELAY_KAFKA_KEY")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry(
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required"
                                + " username=\"value of RELAY_KAFKA_USERNAME\""
                                + " password=\"value of RELAY_KAFKA_PASSWORD\";")
                .containsEntry("linger.ms", "5")
                .containsEntry("max.request.size", "10485760");
    }

    @Test
    void the_relay_understands_what_is_set_for_all_sources() throws IOException {
        var settings = settings(Relay.chart().render(Relay.EVERYTHING));

        var relay = settings.relay();
        assertThat(relay.backoff().initial()).isEqualTo(Duration.ofSeconds(1));
        assertThat(relay.backoff().max()).isEqualTo(Duration.ofSeconds(30));
        assertThat(relay.watch().interval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(relay.watch().stallTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(relay.queue().rows()).isEqualTo(1024);
        assertThat(relay.queue().bytes()).isEqualTo(1_048_576);
        assertThat(settings.leases()).hasValueSatisfying(leases -> {
            assertThat(leases.duration()).isEqualTo(Duration.ofSeconds(5));
            assertThat(leases.renewDeadline()).isEqualTo(Duration.ofSeconds(3));
            assertThat(leases.retryPeriod()).isEqualTo(Duration.ofSeconds(1));
            assertThat(leases.giveUpAfter()).isEqualTo(Duration.ofSeconds(30));
        });
    }

    @Test
    void defaults_are_the_relays_own() throws IOException {
        var chart = properties(Relay.render());
        var own = new HashMap<String, String>();
        chart.forEach((name, value) -> {
            if (name.matches(".*(host|database|username|password|bootstrap-servers|leases\\.enabled)")) {
                own.put(name, value);
            }
        });

        var withChart = settings(chart, Map.of()).relay();
        var withoutChart = settings(own, Map.of()).relay();

        assertThat(withChart.kafka().deliveryTimeout())
                .isEqualTo(withoutChart.kafka().deliveryTimeout());
        assertThat(withChart.backoff().initial())
                .isEqualTo(withoutChart.backoff().initial());
        assertThat(withChart.backoff().max()).isEqualTo(withoutChart.backoff().max());
        assertThat(withChart.watch().interval()).isEqualTo(withoutChart.watch().interval());
        assertThat(withChart.watch().stallTimeout())
                .isEqualTo(withoutChart.watch().stallTimeout());
        assertThat(withChart.queue().rows()).isEqualTo(withoutChart.queue().rows());
        assertThat(withChart.queue().bytes()).isEqualTo(withoutChart.queue().bytes());
        assertThat(withChart.leases().duration())
                .isEqualTo(withoutChart.leases().duration());
        assertThat(withChart.leases().renewDeadline())
                .isEqualTo(withoutChart.leases().renewDeadline());
        assertThat(withChart.leases().retryPeriod())
                .isEqualTo(withoutChart.leases().retryPeriod());
        assertThat(withChart.leases().giveUpAfter())
                .isEqualTo(withoutChart.leases().giveUpAfter());
    }

    @Test
    void every_property_of_the_relay_can_be_set() throws IOException {
        var rendered =
                new TreeSet<>(properties(Relay.chart().render(Relay.EVERYTHING)).keySet());

        assertThat(documented())
                .hasSizeGreaterThan(30)
                .allSatisfy(property -> assertThat(rendered)
                        .as("properties that the chart sets, for " + property)
                        .anyMatch(name -> name.matches(property)));
    }

    /** Patterns of the names in the table of the relay's README, but for the identity, which is the pod's name. */
    private static TreeSet<String> documented() {
        String readme = Repository.text("debezium-connector/README.md");
        String table = readme.substring(readme.indexOf("## Configuration"), readme.indexOf("## Privileges"));
        var patterns = new TreeSet<String>();
        PROPERTY_ROW.matcher(table).results().forEach(row -> {
            for (String name : expanded(row.group(1))) {
                patterns.add("dovetail\\.relay\\." + name.replace(".", "\\.").replaceAll("\"?<[a-z]+>\"?", ".+"));
            }
        });
        patterns.remove("dovetail\\.relay\\.leases\\.identity");
        return patterns;
    }

    /** {@code a.{b,c}} and {@code a.b`, `a.c} stand for both. */
    private static String[] expanded(String names) {
        int brace = names.indexOf("{");
        if (brace < 0) {
            return names.split("`, `");
        }
        String prefix = names.substring(0, brace);
        return Arrays.stream(names.substring(brace + 1, names.indexOf("}")).split(","))
                .map(name -> prefix + name.strip())
                .toArray(String[]::new);
    }

    private static RelaySettings settings(Rendered rendered) throws IOException {
        var variables = new HashMap<String, String>();
        for (EnvVar variable : Relay.container(rendered).getEnv()) {
            if (variable.getValueFrom() != null) {
                variables.put(variable.getName(), "value of " + variable.getName());
            }
        }
        return settings(properties(rendered), variables);
    }

    private static RelaySettings settings(Map<String, String> properties, Map<String, String> variables) {
        var all = new HashMap<>(properties);
        all.putAll(variables);
        // As in the relay's own configuration.
        all.put("routedByValue", "{routedByValue}");
        properties.values().stream()
                .filter(value -> value.startsWith("${RELAY_"))
                .forEach(value -> all.putIfAbsent(value.substring(2, value.length() - 1), "unknown"));
        return new RelaySettings(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(all, "chart", 275))
                .build()
                .getConfigMapping(RelayConfig.class));
    }

    private static Map<String, String> properties(Rendered rendered) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Relay.properties(rendered)));
        var map = new HashMap<String, String>();
        properties.forEach((name, value) -> map.put(name.toString(), value.toString()));
        return map;
    }
}
