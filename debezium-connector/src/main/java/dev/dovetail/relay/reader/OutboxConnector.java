package dev.dovetail.relay.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.debezium.connector.postgresql.PostgresConnector;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.connect.connector.Task;

/** Debezium's connector with a task that fits an outbox. The engine makes it by its name. */
public final class OutboxConnector extends PostgresConnector {

    private static final String CLASS = "connector.class";

    @Override
    public Class<? extends Task> taskClass() {
        return OutboxTask.class;
    }

    /** The relay has prepared the database, and the task looks at its settings again. */
    @Override
    public Config validate(Map<String, String> properties) {
        return new Config(List.of());
    }

    @Override
    public List<Map<String, String>> taskConfigs(int most) {
        return super.taskConfigs(most).stream().map(OutboxConnector::named).toList();
    }

    /** By the connector's name Debezium finds what belongs to it. */
    private static Map<String, String> named(Map<String, String> properties) {
        var named = new HashMap<>(properties);
        named.put(CLASS, PostgresConnector.class.getName());
        return named;
    }
}
