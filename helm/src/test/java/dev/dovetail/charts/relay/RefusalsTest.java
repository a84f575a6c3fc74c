package dev.dovetail.charts.relay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sources: {orders: {password: secret}}           | /sources/orders               | 'password' not allowed
            sources: {orders: {port: 70000}}                | /sources/orders/port          | maximum
            sources: {orders: {port: "5432"}}               | /sources/orders/port          | want integer
            sources: {orders: {slot: My-Slot}}              | /sources/orders/slot          | does not match
            sources: {orders: {topic: a b}}                 | /sources/orders/topic         | does not match
            sources: {orders: {existingRows: all}}          | /sources/orders/existingRows  | 'skip'
            sources: {orders: {heartbeatInterval: soon}}    | /sources/orders/heartbeatInterval | does not match
            sources: {orders: {columns: {ident: x}}}        | /sources/orders/columns       | 'ident' not allowed
            sources: {orders: {tls: {mode: maybe}}}         | /sources/orders/tls/mode      | 'verify-full'
            sources: {stock: {host: h, database: d}}        | /sources/stock                | 'existingSecret'
            sources: {a.b: {host: h}}                       | 'a.b'                         | does not match
            kafka: {bootstrapServers: kafka}                | /kafka/bootstrapServers       | does not match
            kafka: {sasl: {password: x}}                    | /kafka/sasl                   | 'password' not allowed
            kafka: {deliveryTimeout: 60}                    | /kafka/deliveryTimeout        | want string
            leases: {duration: 1500ms}                      | /leases/duration              | does not match
            replicas: two                                   | /replicas                     | want integer
            image: {pullPolicy: Sometimes}                  | /image/pullPolicy             | 'IfNotPresent'
            image: {digest: abc}                            | /image/digest                 | does not match
            prometheusRule: {disabled: [Nothing]}           | /prometheusRule/disabled/0    | 'DovetailRelayLagging'
            serviceMonitor: {enable: true}                  | /serviceMonitor               | 'enable' not allowed
            test: {timeout: 60}                             | /test/timeout                 | want string
            source: {}                                      | 'source' not allowed          | dovetail-relay
            """)
    void a_wrong_value_is_named(String values, String where, String why) {
        assertThat(Relay.refusalOf(values)).contains(where).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            sources: {orders: {properties: {password: x}}}        | put it into the secret that sources.orders.existingSecret names
            sources: {stock: {host: postgres, database: d, existingSecret: s, slot: dovetail_orders}} | sources.orders and sources.stock use the same slot dovetail_orders on postgres
            sources: {Orders: {host: h, database: d, existingSecret: s}} | sources.Orders and sources.orders differ only in case
            kafka: {bootstrapServers: ""}                         | kafka.bootstrapServers is empty
            kafka: {tls: {truststore: {existingSecret: ca}}}      | kafka.tls.enabled is false
            kafka: {tls: {keystore: {existingSecret: me}}}        | kafka.tls.enabled is false
            kafka: {sasl: {mechanism: PLAIN}}                     | kafka.sasl.existingSecret is empty
            kafka: {sasl: {existingSecret: login}}                | kafka.sasl.mechanism is empty
            kafka: {sasl: {mechanism: OAUTHBEARER, existingSecret: s}} | give kafka.sasl.jaasConfigKey
            kafka: {properties: {acks: 1}}                        | kafka.properties has acks: leave it out
            kafka: {properties: {sasl.jaas.config: x}}            | put it into a secret
            kafka: {properties: {ssl.truststore.password: x}}     | put it into a secret
            kafka: {tls: {enabled: true}, properties: {security.protocol: SSL}} | leave one of them out
            leases: {prefix: a-prefix-so-long-that-no-source-has-any-room-left-beside-it} | set a shorter leases.prefix
            serviceAccount: {create: false}                       | leases.enabled needs a ServiceAccount
            podDisruptionBudget: {minAvailable: 1, maxUnavailable: 1} | Kubernetes takes one of them
            podDisruptionBudget: {minAvailable: 2}                | no pod could ever be evicted
            {serviceMonitor: {enabled: true}, podMonitor: {enabled: true}} | every metric would be read twice
            test: {source: stock}                                 | test.source is stock, which is none of the sources: orders
            {test: {existingSecret: s}, sources: {stock: {host: h, database: d, existingSecret: s}}} | say in test.source which
            """)
    void values_that_contradict_each_other_are_refused_with_what_would_be_right(String values, String sentence) {
        assertThat(Relay.refusalOf(values)).contains(sentence);
    }

    @Test
    void a_source_needs_a_host() {
        assertThat(Relay.chart()
                        .refusalOf(
                                "sources: {orders: {database: shop, existingSecret: s}}",
                                "kafka: {bootstrapServers: 'kafka:9092'}"))
                .contains("sources.orders.host is empty: give it the host name");
    }

    @Test
    void without_a_source_there_is_nothing_to_relay() {
        assertThat(Relay.chart().refusalOf("kafka: {bootstrapServers: 'kafka:9092'}"))
                .contains("sources is empty: name at least one database");
    }
}
