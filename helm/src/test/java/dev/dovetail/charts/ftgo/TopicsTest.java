package dev.dovetail.charts.ftgo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import org.junit.jupiter.api.Test;

import dev.dovetail.charts.Rendered;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

    private static final Path SERVICES = Path.of("../services");
    private static final Pattern CHANNEL =
            Pattern.compile("\"(ftgo\\.[a-z]+\\.(?:commands|events|replies|offers|positions))\"");

    @Test
    void the_channels_of_the_services_and_their_dead_letters_are_the_topics() throws IOException {
        var channels = channelsInTheCode();

        var topics = topics(Ftgo.render());

        assertThat(channels).hasSizeGreaterThan(5);
        assertThat(topics.properties())
                .extracting(topic -> topic.getKey())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(channels.stream(), channels.stream().map(channel -> channel + ".dlq"))
                                .toList());
    }

    @Test
    void a_topic_is_as_its_entry_says_or_as_all_are_or_as_the_broker_likes() throws IOException {
        var topics = topics(Ftgo.render("""
                topics:
                  partitions: 4
                  config: {min.insync.replicas: "2"}
                  channels:
                    ftgo.order.events: {partitions: 9, replicas: 3, deadLetters: false}
                """));

        assertThat(topics.path("ftgo.order.events")).hasToString("""
                {"config":{"min.insync.replicas":"2"},"partitions":9,"replicas":3}""");
        assertThat(topics.path("ftgo.kitchen.commands")).hasToString("""
                {"config":{"min.insync.replicas":"2"},"partitions":4}""");
        assertThat(topics.path("ftgo.kitchen.commands.dlq")).hasToString("""
                {"config":{"retention.ms":"2592000000"},"partitions":1}""");
        assertThat(topics.has("ftgo.order.events.dlq")).isFalse();
    }

    @Test
    void events_that_replicas_are_built_from_are_kept_for_ever() throws IOException {
        var topics = topics(Ftgo.render());

        assertThat(topics.at("/ftgo.restaurant.events/config/retention.ms").asText())
                .isEqualTo("-1");
        assertThat(topics.at("/ftgo.consumer.events/config/retention.ms").asText())
                .isEqualTo("-1");
    }

    @Test
    void other_topics_or_another_image_are_another_job_because_a_job_cannot_be_changed() {
        var job = job(Ftgo.render());

        assertThat(job(Ftgo.render("services: {order: {replicas: 2}}"))).isEqualTo(job);
        assertThat(job(Ftgo.render("topics: {partitions: 12}"))).isNotEqualTo(job);
        assertThat(job(Ftgo.render("image: {tag: other}"))).isNotEqualTo(job);
    }

    @Test
    void strimzi_makes_the_same_topics() throws IOException {
        var asJob = topics(Ftgo.render());
        var rendered = Ftgo.render("topics: {create: strimzi, strimzi: {cluster: shop, namespace: kafka}}");

        var resources = rendered.all(GenericKubernetesResource.class);

        assertThat(rendered.all(Job.class)).isEmpty();
        assertThat(resources)
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(names(asJob));
        assertThat(resources).allSatisfy(topic -> {
            assertThat(topic.getKind()).isEqualTo("KafkaTopic");
            assertThat(topic.getMetadata().getNamespace()).isEqualTo("kafka");
            assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "shop");
        });
    }

    @Test
    void topics_may_be_somebody_elses_business() {
        var rendered = Ftgo.render("topics: {create: none}");

        assertThat(rendered.all(Job.class)).isEmpty();
        assertThat(rendered.all(GenericKubernetesResource.class)).isEmpty();
    }

    private static JsonNode topics(Rendered rendered) throws IOException {
        return new ObjectMapper()
                .readTree(
                        rendered.named(ConfigMap.class, "test-topics").getData().get("topics.json"));
    }

    private static Set<String> names(JsonNode topics) {
        return topics.properties().stream().map(topic -> topic.getKey()).collect(Collectors.toSet());
    }

    private static String job(Rendered rendered) {
        return rendered.only(Job.class).getMetadata().getName();
    }

    private static Set<String> channelsInTheCode() throws IOException {
        var channels = new TreeSet<String>();
        try (var files = Files.walk(SERVICES)) {
            for (Path file : files.filter(TopicsTest::isMainCode).toList()) {
                CHANNEL.matcher(Files.readString(file)).results().forEach(found -> channels.add(found.group(1)));
            }
        }
        return channels;
    }

    private static boolean isMainCode(Path file) {
        return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
    }
}
