package dev.dovetail.charts.relay;

import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;

import dev.dovetail.charts.Chart;
import dev.dovetail.charts.Rendered;
import dev.dovetail.charts.Repository;

/** The chart dovetail-relay, and what tests look for in what it renders. */
final class Relay {

    /** The least that is needed. */
    static final String LEAST = Repository.text("helm/dovetail-relay/ci/shop-values.yaml");

    /** Every switch on, and every property of a source. */
    static final String EVERYTHING = Repository.text("helm/dovetail-relay/ci/everything-values.yaml");

    private Relay() {}

    static Chart chart() {
        return Chart.named("dovetail-relay");
    }

    /** With the least that is needed, and these values over it. */
    static Rendered render(String... values) {
        return chart().render(withLeast(values));
    }

    /** As {@link #render}, with the pod of {@code helm test}. */
    static Rendered renderWithTest(String... values) {
        return chart().renderWithTests(withLeast(values));
    }

    static String refusalOf(String values) {
        return chart().refusalOf(withLeast(values));
    }

    static PodTemplateSpec template(Rendered rendered) {
        return rendered.only(Deployment.class).getSpec().getTemplate();
    }

    /** The relay's pod and the test's. */
    static Stream<PodSpec> pods(Rendered rendered) {
        return Stream.of(template(rendered).getSpec(), rendered.only(Pod.class).getSpec());
    }

    static Container container(Rendered rendered) {
        return template(rendered).getSpec().getContainers().getFirst();
    }

    static Container probe(Rendered rendered) {
        return rendered.only(Pod.class).getSpec().getContainers().getFirst();
    }

    /** The configuration in the ConfigMap, as text. */
    static String properties(Rendered rendered) {
        return rendered.named(
                        ConfigMap.class,
                        rendered.only(Deployment.class).getMetadata().getName())
                .getData()
                .get("application.properties");
    }

    /** Secret and key that a variable comes from, as {@code secret/key}. */
    static String secretOf(Container container, String variable) {
        var key = container.getEnv().stream()
                .filter(env -> env.getName().equals(variable))
                .findFirst()
                .map(EnvVar::getValueFrom)
                .orElseThrow(() -> new AssertionError("There is no variable " + variable + " from a secret"))
                .getSecretKeyRef();
        return key.getName() + "/" + key.getKey();
    }

    private static String[] withLeast(String... values) {
        return Stream.concat(Stream.of(LEAST), Stream.of(values)).toArray(String[]::new);
    }
}
