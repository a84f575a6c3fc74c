package dev.dovetail.relay.config;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RelaySettingsTest {

    private static final Map<String, String> ORDERS = Map.of(
            "dovetail.relay.kafka.bootstrap-servers", "kafka:9092",
            "dovetail.relay.sources.orders.host", "db",
            "dovetail.relay.sources.orders.database", "shop",
            "dovetail.relay.sources.orders.username", "relay",
            "dovetail.relay.sources.orders.password", "hush");

    @Test
    void defaultsAreThoseOfDebeziumsOutbox() {
        var source = read(ORDERS).sources().get("orders");

        assertThat(source.port()).isEqualTo(5432);
        assertThat(source.slot()).isEqualTo("dovetail_orders");
        assertThat(source.publication()).isEqualTo("dovetail_orders");
        assertThat(source.table()).hasToString("public.outbox");
        assertThat(source.topic()).isEqualTo("{aggregatetype}");
        assertThat(source.existingRows()).isEqualTo(ExistingRows.RELAY);
        assertThat(source.columns().payload()).isEqualTo("payload");
    }

    @Test
    void theSlotsDefaultNameIsOneThatPostgresAllows() {
        var settings = read(Map.of(
                "dovetail.relay.kafka.bootstrap-servers", "kafka:9092",
                "dovetail.relay.sources.Orders-EU.host", "db",
                "dovetail.relay.sources.Orders-EU.database", "shop",
                "dovetail.relay.sources.Orders-EU.username", "relay"));

        assertThat(settings.sources().get("Orders-EU").slot()).isEqualTo("dovetail_orders_eu");
    }

    @Test
    void everythingCanComeFromTheEnvironment() {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new EnvConfigSource(
                        Map.of(
                                "DOVETAIL_RELAY_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                                "DOVETAIL_RELAY_KAFKA_PROPERTIES__SECURITY_PROTOCOL_", "SSL",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_HOST", "db",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_DATABASE", "shop",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_USERNAME", "relay",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_PASSWORD", "hush",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_EXISTING_ROWS", "skip",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_PROPERTIES_SSLMODE", "require",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_COLUMNS_PAYLOAD", "body",
                                "DOVETAIL_RELAY_SOURCES_ORDERS_ADDITIONAL_HEADERS__EVENTTYPE_", "type"),
                        300))
                .build();

        var settings = new RelaySettings(config.getConfigMapping(RelayConfig.class));

        assertThat(settings.bootstrapServers()).isEqualTo("kafka:9092");
        assertThat(settings.relay().kafka().properties()).containsEntry("security.protocol", "SSL");
        var source = settings.sources().get("orders");
        assertThat(source.existingRows()).isEqualTo(ExistingRows.SKIP);
        assertThat(source.driver()).containsEntry("sslmode", "require");
        assertThat(source.columns().payload()).isEqualTo("body");
        assertThat(source.columns().additional()).containsEntry("eventtype", "type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port               | many         | a number from 1 to 65535
            port               | 70000        | a number from 1 to 65535
            slot               | My-Slot      | lower-case letters, digits and '_'
            table              | a.b.c        | schema.table
            topic              | my topic     | {aggregatetype}
            topic              | {other}      | {aggregatetype}
            existing-rows      | perhaps      | relay or skip
            heartbeat-interval | often        | a duration of at least 1s
            heartbeat-interval | 10ms         | a duration of at least 1s
            """)
    void aWrongValueIsNamedWithWhatIsRight(String property, String value, String right) {
        var settings = read(with("dovetail.relay.sources.orders." + property, value));

        assertThat(settings.sources()).isEmpty();
        assertThat(settings.problems().get("orders"))
                .contains("dovetail.relay.sources.orders." + property + " is '" + value + "'")
                .contains(right);
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        var settings = read(Map.of(
                "dovetail.relay.kafka.bootstrap-servers", "kafka:9092",
                "dovetail.relay.sources.orders.port", "5432"));

        assertThat(settings.problems().get("orders"))
                .contains("sources.orders.host is not set")
                .contains("sources.orders.database is not set")
                .contains("sources.orders.username is not set");
    }

    @Test
    void oneWrongSourceDoesNotStopTheOthers() {
        Map<String, String> properties = new HashMap<>(ORDERS);
        properties.put("dovetail.relay.sources.broken.host", "db");

        var settings = read(properties);

        assertThat(settings.sources()).containsOnlyKeys("orders");
        assertThat(settings.problems()).containsOnlyKeys("broken");
    }

    @Test
    void twoSourcesMustNotShareASlot() {
        Map<String, String> properties = new HashMap<>(ORDERS);
        properties.put("dovetail.relay.sources.orders2.host", "db");
        properties.put("dovetail.relay.sources.orders2.database", "other");
        properties.put("dovetail.relay.sources.orders2.username", "relay");
        properties.put("dovetail.relay.sources.orders2.slot", "dovetail_orders");

        var settings = read(properties);

        assertThat(settings.sources()).containsOnlyKeys("orders");
        assertThat(settings.problems().get("orders2"))
                .contains("dovetail_orders")
                .contains("source orders");
    }

    @Test
    void aRelayWithoutSourcesOrWithoutKafkaDoesNotStart() {
        assertThatThrownBy(() -> read(Map.of("dovetail.relay.kafka.bootstrap-servers", "kafka:9092")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("dovetail.relay.sources");
        assertThatThrownBy(() -> read(Map.of("dovetail.relay.sources.orders.host", "db")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("dovetail.relay.kafka.bootstrap-servers is not set");
    }

    @Test
    void whatTheGuaranteesRestOnCannotBeOverruled() {
        assertThatThrownBy(() -> read(with("dovetail.relay.kafka.properties.acks", "1")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("acks")
                .hasMessageContaining("leave it out");
    }

    @Test
    void passwordsAreNotShown() {
        assertThat(read(ORDERS).sources().get("orders")).asString().doesNotContain("hush");
    }

    private static Map<String, String> with(String property, String value) {
        Map<String, String> properties = new HashMap<>(ORDERS);
        properties.put(property, value);
        return properties;
    }

    private static RelaySettings read(Map<String, String> properties) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 300))
                .build();
        return new RelaySettings(config.getConfigMapping(RelayConfig.class));
    }
}
