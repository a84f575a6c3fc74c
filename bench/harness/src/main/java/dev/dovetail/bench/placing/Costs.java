package dev.dovetail.bench.placing;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dovetail.bench.platform.Servers;
import dev.dovetail.bench.process.App;
import dev.dovetail.bench.process.Usage;

/** Processor time so far, by who used it. */
record Costs(Map<String, Duration> byProcess) {

    static final List<String> PROCESSES = List.of("order", "Postgres", "relay", "Kafka", "client");

    static Costs now(App order, App relay, Servers servers) throws IOException {
        Map<String, Duration> costs = new LinkedHashMap<>();
        costs.put("order", Usage.cpu(order.process()));
        costs.put("Postgres", Usage.cpuOfTree(servers.postgres()));
        costs.put("relay", Usage.cpu(relay.process()));
        costs.put("Kafka", Usage.cpu(servers.kafka()));
        costs.put("client", Usage.cpu(ProcessHandle.current()));
        return new Costs(costs);
    }

    Costs since(Costs before) {
        Map<String, Duration> used = new LinkedHashMap<>();
        byProcess.forEach((process, time) ->
                used.put(process, time.minus(before.byProcess.getOrDefault(process, Duration.ZERO))));
        return new Costs(used);
    }

    /** Microseconds per request, had there been so many. */
    double micros(String process, int requests) {
        return byProcess.getOrDefault(process, Duration.ZERO).toNanos() / 1e3 / requests;
    }
}
