package dev.dovetail.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The memory of pods as the kubelets see it: what cannot be taken back from them (working set). */
public final class Memory {

    private Memory() {}

    /** Bytes of each pod of the namespace, by name. */
    public static Map<String, Long> ofPods(Cluster cluster) {
        Set<String> nodes = cluster.client().pods().list().getItems().stream()
                .map(pod -> pod.getSpec().getNodeName())
                .collect(Collectors.toSet());
        var bytes = new HashMap<String, Long>();
        for (String node : nodes) {
            for (JsonNode pod : summary(cluster, node).path("pods")) {
                if (pod.at("/podRef/namespace").asText().equals(cluster.namespace())) {
                    bytes.put(
                            pod.at("/podRef/name").asText(),
                            pod.at("/memory/workingSetBytes").asLong());
                }
            }
        }
        return bytes;
    }

    private static JsonNode summary(Cluster cluster, String node) {
        try {
            return new ObjectMapper().readTree(cluster.client().raw("/api/v1/nodes/" + node + "/proxy/stats/summary"));
        } catch (JsonProcessingException e) {
            throw new AssertionError("The kubelet of " + node + " said what is no JSON", e);
        }
    }
}
