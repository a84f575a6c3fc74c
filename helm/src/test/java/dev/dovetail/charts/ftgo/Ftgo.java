package dev.dovetail.charts.ftgo;

import java.util.List;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

import dev.dovetail.charts.Chart;
import dev.dovetail.charts.Rendered;

/** The chart ftgo, and what tests look for in what it renders. */
final class Ftgo {

    /** Those with a database. */
    static final List<String> SERVICES = List.of(
            "accounting", "consumer", "courier-bikes", "courier-cars", "delivery", "kitchen", "order", "restaurant");

    /** It has neither a database nor messages. */
    static final String GATEWAY = "api-gateway";

    private Ftgo() {}

    static Rendered render() {
        return render("");
    }

    static Rendered render(String values) {
        return chart().render(values);
    }

    static Chart chart() {
        return Chart.named("ftgo");
    }

    /** The only container of a service. */
    static Container container(Rendered rendered, String service) {
        return rendered.named(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .getFirst();
    }

    /** A container's variable of that name. */
    static EnvVar variable(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no variable " + name + " in " + container.getEnv()));
    }

    /** Secret and key that a variable comes from, as {@code secret/key}. */
    static String secretOf(Container container, String name) {
        var key = variable(container, name).getValueFrom().getSecretKeyRef();
        return key.getName() + "/" + key.getKey();
    }

    /** The pods of everything: services, relay, Jobs and tests. */
    static List<PodSpec> pods(Rendered rendered) {
        return Stream.of(
                        rendered.all(Deployment.class).stream()
                                .map(deployment ->
                                        deployment.getSpec().getTemplate().getSpec()),
                        rendered.all(Job.class).stream()
                                .map(job -> job.getSpec().getTemplate().getSpec()),
                        rendered.all(Pod.class).stream().map(Pod::getSpec))
                .flatMap(specs -> specs)
                .toList();
    }
}
