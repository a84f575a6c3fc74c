package dev.dovetail.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's configuration: one node that is broker and controller, with as few threads and buffers as will do. */
final class KafkaSettings {

    private KafkaSettings() {}

    static Properties of(int port, int controllerPort, Path logs, Map<String, String> more) {
        var settings = new Properties();
        settings.putAll(identity(port, controllerPort, logs));
        settings.putAll(singleNode());
        settings.putAll(small());
        settings.putAll(more);
        return settings;
    }

    private static Map<String, String> identity(int port, int controllerPort, Path logs) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "BROKER://127.0.0.1:" + port,
                "inter.broker.listener.name", "BROKER",
                "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", logs.toString());
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "auto.create.topics.enable", "true",
                "num.partitions", "3",
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> small() {
        return Map.of(
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "num.network.threads", "2",
                "num.io.threads", "2",
                "background.threads", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.index.size.max.bytes", "1048576",
                "group.min.session.timeout.ms", "1000",
                // After a crash the controller admits the broker again only when its last session is over.
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "500");
    }
}
