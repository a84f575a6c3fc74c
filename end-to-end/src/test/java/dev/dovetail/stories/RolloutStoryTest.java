package dev.dovetail.stories;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Helm;
import dev.dovetail.cluster.Workload;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@ExtendWith(Stories.class)
class RolloutStoryTest {

    private static final String RELEASE = Cluster.RELEASE;

    /** Helm replaces all pods at once; with two cores there is not much left for orders while seven start. */
    private static final int AT_ONCE = 5;

    /** So a request may take its time; it must not get lost. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    /** Of settings that every pod is given; it makes no difference to what they do. */
    private static final String CHANGE =
            "serviceDefaults.podAnnotations.upgraded=yes,relay.podAnnotations.upgraded=yes";

    @Test
    void every_service_and_the_relay_are_replaced_under_orders_and_nobody_notices(Ftgo ftgo, KubernetesParts parts) {
        try (var load = Load.of(ftgo, parts, Load.USUAL)) {
            // When
            Part.SERVICES.forEach(service -> replace(parts.workload(service)));
            replace(parts.workload(Part.RELAY));

            // Then
            load.endsWithoutFailure("rolling restart of every service and the relay");
            assertThat(ftgo.deadLetters()).isEmpty();
        }
    }

    @Test
    void a_release_is_upgraded_and_rolled_back_under_orders_and_nobody_notices(Ftgo ftgo, KubernetesParts parts) {
        // Given
        Cluster cluster = parts.cluster();
        var helm = new Helm(cluster);
        Map<Part, String> before = runs(parts);
        try (var load = Load.of(ftgo, parts, AT_ONCE, PATIENT)) {
            // When
            helm.run("upgrade", RELEASE, Helm.chart("ftgo"), "--reuse-values", "--wait", "--set", CHANGE);

            // Then
            Map<Part, String> upgraded = runs(parts);
            assertThat(upgraded).allSatisfy((part, run) -> assertThat(run).isNotEqualTo(before.get(part)));

            // When
            helm.run("rollback", RELEASE, "--wait");

            // Then
            assertThat(runs(parts)).allSatisfy((part, run) -> assertThat(run).isNotEqualTo(upgraded.get(part)));
            load.endsWithoutFailure("upgrade and rollback of the release");
            assertThat(ftgo.deadLetters()).isEmpty();
        }
    }

    /** Which pods there are, of everything that the release holds, once those of before are gone. */
    private static Map<Part, String> runs(KubernetesParts parts) {
        var runs = new EnumMap<Part, String>(Part.class);
        for (Part part : EnumSet.range(Part.RELAY, Part.ORDER)) {
            Workload workload = parts.workload(part);
            workload.awaitReady();
            Patience.until("pods of before to be gone", workload::pods, pods -> pods.size() == workload.replicas());
            runs.put(part, workload.run());
        }
        return runs;
    }

    private static void replace(Workload workload) {
        List<Pod> pods = workload.pods();
        workload.restart();
        workload.awaitReady();
        workload.awaitGone(pods);
    }
}
