package dev.dovetail.stories;

import java.time.Duration;
import java.util.List;
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
import dev.dovetail.cluster.Program.Findings;
import dev.dovetail.cluster.Workload;
import dev.dovetail.cluster.inside.GrpcCaller;

import static org.assertj.core.api.Assertions.assertThat;

/** A client over gRPC, a headless Service, and pods that come and go. */
@Tag("cluster")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
@ExtendWith(Stories.class)
class GrpcScaleStoryTest {

    private static final String TARGET = "dns:///restaurant-grpc:9000";

    /**
     * A connection's greatest age and the 5 s for which a client keeps an address, and up to 30 s for which the cluster's
     * DNS keeps it, as kubeadm sets it up.
     */
    private static final Duration BAR = Duration.ofSeconds(45);

    @Test
    void calls_of_one_client_are_spread_over_the_pods_that_there_are(Ftgo ftgo, KubernetesParts parts) {
        // Given
        Workload restaurant = parts.workload(Part.RESTAURANT);
        Cluster cluster = parts.cluster();
        String id = ftgo.restaurant().id().toString();
        try (var caller = Program.start(cluster, restaurant.image(), GrpcCaller.class, TARGET, id)) {
            Set<String> one = addresses(restaurant.readyPods());
            Patience.until("the only restaurant to answer", () -> answerers(caller), one::equals);

            // When
            restaurant.scale(2);
            restaurant.awaitReady();
            long ready = System.nanoTime();

            // Then
            Set<String> two = addresses(restaurant.readyPods());
            assertThat(two).hasSize(2);
            Patience.until("both restaurants to answer in one second", () -> answerers(caller), two::equals);
            Duration noticed = Duration.ofNanos(System.nanoTime() - ready);
            Figures.times("a new pod is ready → a client's calls over gRPC reach it", List.of(noticed), BAR, BAR);
            Figures.count("restaurants that answer one client's calls over gRPC in one second", two.size());

            // When
            restaurant.scale(1);
            Patience.until("one restaurant to be gone", restaurant::pods, pods -> pods.size() == 1);

            // Then
            Set<String> left = addresses(restaurant.readyPods());
            Patience.until("the restaurant that is left to answer", () -> answerers(caller), left::equals);
            caller.stop();
            Findings found = caller.awaitEnd();
            Figures.count("restaurant 1 → 2 → 1: calls over gRPC", found.number("calls"));
            Figures.none("restaurant 1 → 2 → 1: calls over gRPC failed", found.number("failed"));
            assertThat(found.each("failure")).as("failed calls").isEmpty();
        }
    }

    /** Who answered in the last whole second. */
    private static Set<String> answerers(Program caller) {
        return caller.lately("second").each("answered").stream()
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(List<Pod> pods) {
        return pods.stream().map(pod -> pod.getStatus().getPodIP()).collect(Collectors.toSet());
    }
}
