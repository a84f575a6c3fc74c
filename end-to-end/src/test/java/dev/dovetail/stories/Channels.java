package dev.dovetail.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What lies in the channels that somebody receives, and how far the receivers are. */
final class Channels {

    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;

    Channels(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every message of every channel, those of a partition in their order. */
    List<ConsumerRecord<byte[], byte[]>> messages() {
        return messages(
                receivers().values().stream().flatMap(Set::stream).distinct().toList());
    }

    /** Puts messages there once more, just as they are: as a sender does that has forgotten it. */
    void sendAgain(List<ConsumerRecord<byte[], byte[]>> messages) {
        var serializer = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"), serializer, serializer)) {
            var sent = messages.stream()
                    .map(message -> producer.send(new ProducerRecord<>(
                            message.topic(),
                            message.partition(),
                            message.timestamp(),
                            message.key(),
                            message.value(),
                            message.headers())))
                    .toList();
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka does not take a message", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** By channel, how many messages its receivers together are not done with; none of those who are done with all. */
    Map<String, Integer> unhandled() {
        var unhandled = new HashMap<String, Integer>();
        try (var admin = admin()) {
            receivers().forEach((group, partitions) -> {
                Map<TopicPartition, OffsetAndMetadata> done =
                        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
                for (var message : messages(partitions)) {
                    var offset = done.get(new TopicPartition(message.topic(), message.partition()));
                    if (offset == null || offset.offset() <= message.offset()) {
                        unhandled.merge(message.topic(), 1, Integer::sum);
                    }
                }
            });
        }
        return unhandled;
    }

    /** The channels that somebody receives. */
    Set<String> received() {
        return receivers().values().stream()
                .flatMap(Set::stream)
                .map(TopicPartition::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By consumer group, what is assigned to its members. */
    private Map<String, Set<TopicPartition>> receivers() {
        try (var admin = admin()) {
            var groups = get(admin.listGroups(ListGroupsOptions.forConsumerGroups())
                            .all())
                    .stream()
                    .map(group -> group.groupId())
                    .toList();
            return get(admin.describeConsumerGroups(groups).all()).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            group -> group.getValue().members().stream()
                                    .flatMap(member -> member.assignment().topicPartitions().stream())
                                    .collect(Collectors.toSet())));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> messages(Iterable<TopicPartition> where) {
        var partitions = new ArrayList<TopicPartition>();
        where.forEach(partitions::add);
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var deserializer = new ByteArrayDeserializer();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, deserializer, deserializer)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(found::add);
            }
        }
        return found;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka does not answer", e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError(e);
    }
}
