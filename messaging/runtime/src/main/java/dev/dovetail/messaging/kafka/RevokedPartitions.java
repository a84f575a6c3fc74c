package dev.dovetail.messaging.kafka;

import java.util.Collection;

import jakarta.inject.Singleton;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Leaves to their new owner what has not begun of partitions that were taken away. */
@Singleton
@Identifier(RevokedPartitions.NAME)
class RevokedPartitions implements KafkaConsumerRebalanceListener {

    static final String NAME = "dovetail-messaging";

    private final KafkaReceivers receivers;

    RevokedPartitions(KafkaReceivers receivers) {
        this.receivers = receivers;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        receivers.drop(partitions);
    }
}
