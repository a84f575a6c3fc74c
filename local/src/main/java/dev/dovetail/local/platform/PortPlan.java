package dev.dovetail.local.platform;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.dovetail.embedded.Ports;

import static java.util.Map.entry;

/** Which port everything gets: its usual one, or a free one when another program has that. */
final class PortPlan {

    static final Map<String, Integer> USUAL = Map.ofEntries(
            entry(Platform.GATEWAY, 8080),
            entry("order", 8081),
            entry("consumer", 8082),
            entry("restaurant", 8083),
            entry(Platform.grpcOf("restaurant"), 9083),
            entry("kitchen", 8084),
            entry(Platform.grpcOf("kitchen"), 9084),
            entry("accounting", 8085),
            entry("delivery", 8086),
            entry("courier-bikes", 8087),
            entry("courier-cars", 8088),
            entry(Platform.RELAY, 8090),
            entry(Platform.KAFKA, 19092),
            entry(Platform.POSTGRES, 54321));

    private final Map<String, Integer> wanted;
    private final Progress progress;
    private final Set<Integer> given = new HashSet<>();

    /** @param wanted the usual ports by name; who has none gets a free one */
    PortPlan(Map<String, Integer> wanted, Progress progress) {
        this.wanted = wanted;
        this.progress = progress;
    }

    int of(String name) {
        var usual = wanted.get(name);
        if (usual == null) {
            return another();
        }
        if (Ports.isFree(usual) && given.add(usual)) {
            return usual;
        }
        int other = another();
        progress.portTaken(name, usual, other);
        return other;
    }

    // A port that was given away is not in use before its program has started.
    private int another() {
        int port = Ports.free();
        return given.add(port) ? port : another();
    }
}
