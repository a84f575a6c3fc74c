package dev.dovetail.local.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TableTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void tellsMessagesAndHistoryInTheOrderOfTime() throws JsonProcessingException {
        // Given
        var command = message("order", "CreateTicket", 20, 25, List.of(new Message.Handling("kitchen", at(31))));
        var event = message("order", "OrderPlaced", 10, 12, List.of());
        var history = new ObjectMapper().readTree("""
                [{"what": "PLACED", "at": "2026-03-01T12:00:00.005Z"},
                 {"what": "REJECTED", "at": "2026-03-01T12:00:00.040Z", "reason": {"text": "too much"}}]""");

        // When
        var lines = new Table(START).of(List.of(command, event), history);

        // Then
        assertThat(lines)
                .map(line -> line.strip().replaceAll(" +", " "))
                .containsExactly(
                        "saved relayed handled",
                        "order is PLACED 5 ms",
                        "order OrderPlaced 10 ms 12 ms -",
                        "order -> kitchen CreateTicket 20 ms 25 ms 31 ms",
                        "order is REJECTED 40 ms too much");
    }

    @Test
    void whatHasNotHappenedHasNoTime() {
        assertThat(new Table(START).since(null)).isEqualTo("-");
    }

    private static Message message(String from, String type, int saved, int relayed, List<Message.Handling> handlings) {
        return new Message(UUID.randomUUID(), from, type, "channel", at(saved), at(relayed), handlings);
    }

    private static Instant at(int millis) {
        return START.plusMillis(millis);
    }
}
