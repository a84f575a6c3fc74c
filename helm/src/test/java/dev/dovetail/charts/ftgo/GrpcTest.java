package dev.dovetail.charts.ftgo;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GrpcTest {

    @ParameterizedTest
    @ValueSource(strings = {"kitchen", "restaurant"})
    void the_pods_of_a_service_that_offers_grpc_are_found_one_by_one(String name) {
        var rendered = Ftgo.render();

        ServiceSpec headless = rendered.named(Service.class, name + "-grpc").getSpec();

        assertThat(headless.getClusterIP()).isEqualTo("None");
        assertThat(headless.getPublishNotReadyAddresses()).isNotEqualTo(true);
        assertThat(headless.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getPort()).isEqualTo(9000);
            assertThat(port.getTargetPort().getStrVal()).isEqualTo("grpc");
        });
        assertThat(rendered.named(Deployment.class, name)
                        .getSpec()
                        .getTemplate()
                        .getMetadata()
                        .getLabels())
                .containsAllEntriesOf(headless.getSelector());
        assertThat(Ftgo.container(rendered, name).getPorts()).anySatisfy(port -> {
            assertThat(port.getName()).isEqualTo("grpc");
            assertThat(port.getContainerPort()).isEqualTo(9000);
        });
        assertThat(rendered.named(ConfigMap.class, name).getData())
                .containsEntry("QUARKUS_GRPC_SERVER_HOST", "0.0.0.0")
                .containsEntry("QUARKUS_GRPC_SERVER_PORT", "9000");
    }

    @Test
    void a_service_without_the_switch_has_nothing_of_it() {
        var rendered = Ftgo.render("services: {kitchen: {grpc: {enabled: false}}}");

        assertThat(rendered.all(Service.class))
                .extracting(service -> service.getMetadata().getName())
                .contains("restaurant-grpc")
                .doesNotContain("kitchen-grpc", "order-grpc");
        assertThat(Ftgo.container(rendered, "kitchen").getPorts())
                .extracting(port -> port.getName())
                .containsExactly("http");
        assertThat(rendered.named(ConfigMap.class, "kitchen").getData()).doesNotContainKey("QUARKUS_GRPC_SERVER_HOST");
    }

    @Test
    void a_second_release_has_its_own() {
        var rendered = Ftgo.render("namePrefix: blue-");

        assertThat(rendered.all(Service.class))
                .extracting(service -> service.getMetadata().getName())
                .contains("blue-kitchen-grpc")
                .doesNotContain("kitchen-grpc");
    }
}
