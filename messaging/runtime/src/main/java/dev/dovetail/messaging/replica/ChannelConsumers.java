package dev.dovetail.messaging.replica;

import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.quarkus.smallrye.reactivemessaging.runtime.ReactiveMessagingConfiguration;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;

import dev.dovetail.messaging.Channel;

/** Reads channels with the settings that the service receives them with, but without joining its consumer group. */
@Singleton
class ChannelConsumers {

    private final Config config;
    private final Instance<Map<String, Object>> common;

    ChannelConsumers(Config config, @Identifier("default-kafka-broker") Instance<Map<String, Object>> common) {
        this.config = config;
        this.common = common;
    }

    /** The channel's topic. */
    String topic(Channel channel) {
        return config.getValue(property(channel, "topic"), String.class);
    }

    /**
     * A consumer that is assigned partitions, not subscribed, and never commits an offset. It knows the service's group, so
     * it can ask how far that has come.
     */
    Consumer<String, byte[]> open(Channel channel) {
        Map<String, Object> settings = new HashMap<>();
        if (common.isResolvable()) {
            settings.putAll(common.get());
        }
        for (String setting : ConsumerConfig.configNames()) {
            config.getOptionalValue(property(channel, setting), String.class)
                    .ifPresent(value -> settings.put(setting, value));
        }
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dovetail-replica-" + channel.name());
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.remove(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG);
        settings.remove(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static String property(Channel channel, String attribute) {
        return ReactiveMessagingConfiguration.getChannelPropertyName(channel.name(), attribute, true);
    }
}
