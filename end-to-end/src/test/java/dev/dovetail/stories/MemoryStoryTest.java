package dev.dovetail.stories;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Pod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.dovetail.cluster.Figures;
import dev.dovetail.cluster.Memory;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("cluster")
@Timeout(value = 30, unit = TimeUnit.MINUTES)
@ExtendWith(Stories.class)
class MemoryStoryTest {

    private static final long BAR = 4_000_000_000L;

    @Test
    void the_whole_release_fits_a_laptop(KubernetesParts parts) {
        // When
        Map<String, Long> bytes = Memory.ofPods(parts.cluster());

        // Then
        long release = sum(bytes, parts, Stream.concat(Part.SERVICES.stream(), Stream.of(Part.RELAY)));
        long servers = sum(bytes, parts, Stream.of(Part.POSTGRES, Part.KAFKA));
        Figures.megabytes("memory of the services and the relay", release);
        Figures.megabytes("memory of Postgres and Kafka", servers);
        Figures.megabytes("memory of the whole release", release + servers, BAR);
        assertThat(release + servers).isLessThanOrEqualTo(BAR);
    }

    private static long sum(Map<String, Long> bytes, KubernetesParts parts, Stream<Part> which) {
        return which.flatMap(part -> parts.workload(part).pods().stream())
                .map(Pod::getMetadata)
                .mapToLong(pod -> {
                    assertThat(bytes.get(pod.getName())).as(pod.getName()).isPositive();
                    return bytes.get(pod.getName());
                })
                .sum();
    }
}
