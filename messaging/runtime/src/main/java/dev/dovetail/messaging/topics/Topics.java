package dev.dovetail.messaging.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of a Kafka cluster. */
final class Topics {

    private final Admin kafka;

    Topics(Admin kafka) {
        this.kafka = kafka;
    }

    /**
     * Creates what is missing and gives existing topics the configuration that is wanted. Their partitions and replicas
     * stay as they are: with other partitions, keys would move to other ones and lose their order.
     *
     * @return what was done, a line for each topic
     * @throws ExecutionException if Kafka refuses something, with its reason as cause
     */
    List<String> ensure(Map<String, TopicSettings> wanted) throws ExecutionException, InterruptedException {
        var existing = new HashSet<String>();
        var lines = new ArrayList<String>();
        var creations = kafka.createTopics(wanted.entrySet().stream()
                        .map(entry -> newTopic(entry.getKey(), entry.getValue()))
                        .toList())
                .values();
        for (var creation : creations.entrySet()) {
            try {
                creation.getValue().get();
                lines.add("created " + creation.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                existing.add(creation.getKey());
            }
        }
        configure(existing, wanted);
        for (var topic : kafka.describeTopics(existing).allTopicNames().get().values()) {
            lines.add(kept(topic, wanted.get(topic.name())));
        }
        lines.sort(null);
        return lines;
    }

    private void configure(Set<String> existing, Map<String, TopicSettings> wanted)
            throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (String topic : existing) {
            var settings = wanted.get(topic).configOrEmpty().entrySet().stream()
                    .map(setting -> new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            if (!settings.isEmpty()) {
                changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), settings);
            }
        }
        kafka.incrementalAlterConfigs(changes).all().get();
    }

    private static NewTopic newTopic(String name, TopicSettings settings) {
        return new NewTopic(name, Optional.ofNullable(settings.partitions()), Optional.ofNullable(settings.replicas()))
                .configs(settings.configOrEmpty());
    }

    private static String kept(TopicDescription topic, TopicSettings wanted) {
        int partitions = topic.partitions().size();
        if (wanted.partitions() == null || wanted.partitions() == partitions) {
            return "kept " + topic.name();
        }
        return "kept " + topic.name() + " with " + partitions + " partitions, not " + wanted.partitions()
                + ": another number moves keys to other partitions, where they lose their order";
    }
}
