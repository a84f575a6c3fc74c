package dev.dovetail.local.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dovetail.embedded.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class PortPlanTest {

    private final List<String> told = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void portTaken(String name, int wanted, int used) {
            told.add(name + " " + wanted + " -> " + used);
        }
    };

    @Test
    void theUsualPortIsUsedWhereItIsFree() {
        int usual = Ports.free();

        assertThat(new PortPlan(Map.of("order", usual), progress).of("order")).isEqualTo(usual);
        assertThat(told).isEmpty();
    }

    @Test
    void aTakenPortIsToldAndAFreeOneUsed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // When
            int used = new PortPlan(Map.of("order", other.getLocalPort()), progress).of("order");

            // Then
            assertThat(used).isNotEqualTo(other.getLocalPort());
            assertThat(Ports.isFree(used)).isTrue();
            assertThat(told).containsExactly("order " + other.getLocalPort() + " -> " + used);
        }
    }

    @Test
    void noPortIsGivenTwice() {
        var plan = new PortPlan(Map.of(), progress);
        var given = new HashSet<Integer>();
        for (int i = 0; i < 200; i++) {
            assertThat(given.add(plan.of("any"))).isTrue();
        }
    }
}
