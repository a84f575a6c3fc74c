package dev.dovetail.relay.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LeaseSettingsTest {

    @Test
    void withoutLeasesTheSlotDecides() {
        assertThat(read(Map.of()).leases()).isEmpty();
    }

    @Test
    void theDefaultsFitEachOther() {
        var leases = read(Map.of("enabled", "true")).leases().orElseThrow();

        assertThat(leases.duration()).isEqualTo(Duration.ofSeconds(2));
        assertThat(leases.namespace()).isEmpty();
        assertThat(leases.name("orders")).isEqualTo("dovetail-relay-orders");
    }

    @Test
    void aLeasesNameIsOneThatKubernetesAllows() {
        var leases = read(Map.of("enabled", "true", "prefix", "shop")).leases().orElseThrow();

        assertThat(leases.name("Orders_EU")).isEqualTo("shop-orders-eu");
    }

    @ParameterizedTest
    @CsvSource({
        "duration, 1500ms, duration is 1500 ms: a Lease holds whole seconds",
        "duration, 0s, duration is 0 ms: a Lease holds whole seconds",
        "renew-deadline, 1900ms, renew-deadline is 1900 ms and duration is 2000 ms",
        "retry-period, 600ms, retry-period is 600 ms and renew-deadline is 1500 ms",
        "retry-period, 10ms, retry-period is 10 ms: at least 50 ms",
        "give-up-after, 3s, give-up-after is 3000 ms and duration is 2000 ms",
        "prefix, Relay_1, prefix is 'Relay_1': use lower-case letters"
    })
    void whatCannotWorkIsRefusedWithWhatWould(String property, String value, String problem) {
        assertThatThrownBy(() -> read(Map.of("enabled", "true", property, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("dovetail.relay.leases." + problem);
    }

    @Test
    void twoSourcesDoNotShareALease() {
        var settings = read(Map.of("enabled", "true"), "orders-eu", "orders_eu");

        assertThat(settings.sources()).containsOnlyKeys("orders-eu");
        assertThat(settings.problems().get("orders_eu")).contains("the lease dovetail-relay-orders-eu");
    }

    private static RelaySettings read(Map<String, String> leases, String... sources) {
        Map<String, String> all = new HashMap<>(Map.of("dovetail.relay.kafka.bootstrap-servers", "kafka:9092"));
        leases.forEach((name, value) -> all.put("dovetail.relay.leases." + name, value));
        for (String source : sources.length == 0 ? new String[] {"orders"} : sources) {
            String prefix = "dovetail.relay.sources." + source + ".";
            all.putAll(Map.of(prefix + "host", "db", prefix + "database", "shop", prefix + "username", "relay"));
            all.put(prefix + "slot", "slot_" + Math.abs(source.hashCode()));
        }
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(RelayConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build();
        return new RelaySettings(config.getConfigMapping(RelayConfig.class));
    }
}
