package dev.dovetail.competing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records of a channel a consumer group is not done with, repeated ones included. */
final class Backlog {

    private final Admin admin;
    private final String group;
    private final String channel;

    Backlog(Admin admin, String group, String channel) {
        this.admin = admin;
        this.group = group;
        this.channel = channel;
    }

    long size() {
        try {
            Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (done.containsKey(end.getKey())
                                    ? done.get(end.getKey()).offset()
                                    : 0))
                    .sum();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka does not say how far the group is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends() throws ExecutionException, InterruptedException {
        var partitions = admin.describeTopics(List.of(channel))
                .allTopicNames()
                .get()
                .get(channel)
                .partitions();
        return admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(channel, partition.partition()),
                                partition -> OffsetSpec.latest())))
                .all()
                .get();
    }
}
