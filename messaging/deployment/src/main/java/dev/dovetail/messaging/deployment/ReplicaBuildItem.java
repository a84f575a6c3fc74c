package dev.dovetail.messaging.deployment;

import java.util.List;

import io.quarkus.builder.item.MultiBuildItem;

/** A replica that was found right. */
final class ReplicaBuildItem extends MultiBuildItem {

    private final String name;
    private final String channel;
    private final List<String> tables;

    ReplicaBuildItem(String name, String channel, List<String> tables) {
        this.name = name;
        this.channel = channel;
        this.tables = List.copyOf(tables);
    }

    String name() {
        return name;
    }

    String channel() {
        return channel;
    }

    List<String> tables() {
        return tables;
    }
}
