package dev.dovetail.charts.ftgo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            services: {order: {replica: 2}}                    | /services/order            | 'replica' not allowed
            services: {order: {replicas: two}}                 | /services/order/replicas   | want integer
            services: {order: {config: {A: 1}}}                | /services/order/config/A   | want string
            services: {Order: {}}                              | 'Order'                    | does not match
            serviceDefaults: {ingress: {paths: [v1]}}          | /ingress/paths/0           | does not match
            image: {pullPolicy: Sometimes}                     | /image/pullPolicy          | 'IfNotPresent'
            global: {kafka: {bootstrapServers: kafka}}         | /kafka/bootstrapServers    | does not match
            global: {kafka: {sasl: {mechanism: GSSAPI}}}       | /kafka/sasl/mechanism      | 'SCRAM-SHA-512'
            global: {postgres: {port: 70000}}                  | /postgres/port             | maximum
            topics: {create: perhaps}                          | /topics/create             | 'strimzi'
            topics: {channels: {a b: {}}}                      | 'a b'                      | does not match
            topics: {config: {retention.ms: 5}}                | /topics/config/retention   | want string
            replicas: 2                                        | 'replicas' not allowed     | ftgo
            """)
    void a_wrong_value_is_named(String values, String where, String why) {
        assertThat(Ftgo.chart().refusalOf(values)).contains(where).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {relay: {enabled: false}, global: {kafka: {sasl: {mechanism: PLAIN}}}} | global.kafka.sasl.existingSecret is empty
            {relay: {enabled: false}, global: {kafka: {tls: {truststore: {existingSecret: ca}}}}} | global.kafka.tls.enabled is false
            {relay: {enabled: false}, global: {kafka: {tls: {keystore: {existingSecret: me}}}}} | global.kafka.tls.enabled is false
            global: {postgres: {tls: {mode: require, existingSecret: ca}}}  | Set global.postgres.tls.mode to verify-full
            topics: {create: strimzi}                                       | topics.strimzi.cluster is empty
            services: {loyalty: {}}                                         | Add the source, or set services.loyalty.outbox
            services: {order: {database: {enabled: false}}}                 | Set services.order.outbox to false
            services: {order: {messaging: false}}                           | Set services.order.outbox to false
            services: {order: {autoscaling: {enabled: true, maxReplicas: 1}}} | minReplicas 2 is more than maxReplicas 1
            services: {order: {outbox: false}, kitchen-grpc: {outbox: false}} | services.kitchen-grpc has the name of the headless Service of services.kitchen
            services: {order: {autoscaling: {enabled: true}, resources: {requests: {cpu: null}}}} | needs services.order.resources.requests.cpu
            """)
    void values_that_contradict_each_other_are_refused_with_what_would_be_right(String values, String sentence) {
        assertThat(Ftgo.chart().refusalOf(values)).contains(sentence);
    }
}
