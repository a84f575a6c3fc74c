package dev.dovetail.charts;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestsTest {

    @Test
    void objects_are_read_in_their_types() {
        var rendered = Rendered.of("""
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: order
                spec:
                  ports:
                    - port: 8080
                      targetPort: http
                ---
                # nothing
                ---
                apiVersion: monitoring.coreos.com/v1
                kind: ServiceMonitor
                metadata:
                  name: order
                spec:
                  selector: {}
                  endpoints:
                    - port: http
                """);

        assertThat(rendered.objects()).hasSize(2);
        assertThat(rendered.only(Service.class).getSpec().getPorts().get(0).getPort())
                .isEqualTo(8080);
        assertThat(rendered.named(ServiceMonitor.class, "order").getSpec().getEndpoints())
                .hasSize(1);
    }

    @Test
    void a_field_that_its_kind_does_not_have_is_an_error() {
        assertThatThrownBy(() -> Rendered.of("""
                apiVersion: v1
                kind: Service
                metadata:
                  name: order
                spec:
                  ports:
                    - port: 8080
                      targtPort: http
                """))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("targtPort");
    }
}
