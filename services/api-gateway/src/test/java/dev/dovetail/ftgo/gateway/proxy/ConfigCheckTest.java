package dev.dovetail.ftgo.gateway.proxy;

import java.util.Map;
import java.util.TreeMap;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            url                   | order:8080          | an address such as http://order:8080, without a path
            url                   | http://order/api    | an address such as http://order:8080, without a path
            timeout               | 0s                  | a duration above zero, such as 2s
            connect-timeout       | 0s                  | a duration above zero, such as 2s
            concurrency           | 0                   | a whole number, at least 1
            breaker.window        | 0                   | a whole number, at least 1
            breaker.failure-ratio | 1.5                 | a share above 0 and at most 1, such as 0.5
            breaker.delay         | 0s                  | a duration above zero, such as 2s
            breaker.successes     | 0                   | a whole number, at least 1
            retry.max             | -1                  | a whole number, at least 0
            """)
    void a_wrong_setting_is_refused_by_its_name(String property, String value, String expected) {
        Map<String, String> properties = new TreeMap<>(Map.of("ftgo.gateway.services.order.url", "http://order:8080"));
        properties.put("ftgo.gateway.services.order." + property, value);
        ServicesConfig config = config(properties);

        assertThatThrownBy(() -> new ServiceProxies(config, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ftgo.gateway.services.order." + property + " is '")
                .hasMessageEndingWith(" and must be " + expected);
    }

    private static ServicesConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ServicesConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ServicesConfig.class);
    }
}
