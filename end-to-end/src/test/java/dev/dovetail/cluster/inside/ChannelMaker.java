package dev.dovetail.cluster.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Makes channels whose records carry the time at which Kafka took them.
 *
 * <p>Arguments: bootstrap servers, channels.
 */
public final class ChannelMaker {

    private static final int PARTITIONS = 3;

    private ChannelMaker() {}

    /** @param arguments see above */
    public static void main(String... arguments) throws Exception {
        List<NewTopic> topics = Arrays.stream(arguments)
                .skip(1)
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of("message.timestamp.type", "LogAppendTime")))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", arguments[0]))) {
            admin.createTopics(topics).all().get();
        }
    }
}
