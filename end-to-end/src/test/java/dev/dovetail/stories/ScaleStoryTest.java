package dev.dovetail.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.dovetail.cluster.Cluster;
import dev.dovetail.cluster.Figures;
import dev.dovetail.cluster.Program;
import dev.dovetail.cluster.Workload;
import dev.dovetail.cluster.inside.GroupReader;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@ExtendWith(Stories.class)
class ScaleStoryTest {

    private static final String CHANNEL = "ftgo.kitchen.commands";

    @Test
    void kitchens_that_come_share_the_work_and_those_that_go_lose_none_of_it(Ftgo ftgo, KubernetesParts parts) {
        // Given
        Workload kitchen = parts.workload(Part.KITCHEN);
        Cluster cluster = parts.cluster();
        try (var group = Program.start(cluster, cluster.relay().image(), GroupReader.class, "kafka:9092", "kitchen");
                var load = Load.of(ftgo, parts, Load.USUAL)) {

            // When
            kitchen.scale(3);
            kitchen.awaitReady();

            // Then
            Set<String> all = addresses(kitchen.readyPods());
            assertThat(all).hasSize(3);
            Patience.until("three kitchens to share " + CHANNEL, () -> readers(group), readers -> readers.equals(all));
            Map<String, Integer> before = requests(cluster, kitchen.readyPods());
            Map<String, Integer> after = Patience.until(
                    "all three kitchens to answer requests",
                    () -> requests(cluster, kitchen.readyPods()),
                    now -> now.entrySet().stream().allMatch(pod -> pod.getValue() > before.get(pod.getKey())));
            Figures.count("scale kitchen 1 → 3: pods that answer requests", after.size());
            Figures.count(
                    "scale kitchen 1 → 3: pods that read " + CHANNEL,
                    readers(group).size());

            // When
            List<Pod> three = kitchen.pods();
            kitchen.scale(1);
            Patience.until("two kitchens to be gone", kitchen::pods, pods -> pods.size() == 1);
            assertThat(three).hasSize(3);

            // Then
            Set<String> one = addresses(kitchen.readyPods());
            Patience.until(
                    "one kitchen to read all of " + CHANNEL, () -> readers(group), readers -> readers.equals(one));
            load.endsWithoutFailure("scale kitchen 1 → 3 → 1");
            assertThat(ftgo.deadLetters()).isEmpty();
        }
    }

    /** The pods between which Kafka has divided the channel lately. */
    private static Set<String> readers(Program group) {
        return group.lately("generation").each("group").stream()
                .map(line -> line.split(" "))
                .filter(line -> line[0].equals(CHANNEL))
                .map(line -> line[2])
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(List<Pod> pods) {
        return pods.stream().map(pod -> pod.getStatus().getPodIP()).collect(Collectors.toSet());
    }

    /** How many questions about menus each pod has answered. */
    private static Map<String, Integer> requests(Cluster cluster, List<Pod> pods) {
        var counts = new HashMap<String, Integer>();
        for (Pod pod : pods) {
            String name = pod.getMetadata().getName();
            counts.put(name, (int) cluster.metric(name, "http_server_requests_seconds_count", "uri=\"/v1/menus/"));
        }
        return counts;
    }
}
