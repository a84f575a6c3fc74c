package dev.dovetail.relay.outbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RowMappingTest {

    private static final Instant COMMITTED = Instant.parse("2026-02-03T04:05:06.789012Z");
    private final RowMapping mapping = new RowMapping("orders", "{aggregatetype}", "application/json");

    @Test
    void isACloudEventInBinaryMode() {
        var mapped = mapping.toRecord(row("{}"));

        assertThat(mapped.topic()).isEqualTo("shop.orders");
        assertThat(new String(mapped.key(), UTF_8)).isEqualTo("o-1");
        assertThat(new String(mapped.value(), UTF_8)).isEqualTo("body");
        assertThat(headers(mapped))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_type", "shop.Placed",
                        "ce_subject", "o-1",
                        "ce_source", "orders",
                        "ce_time", "2026-02-03T04:05:06.789012Z",
                        "content-type", "application/json"));
    }

    @Test
    void headersOfTheRowComeAsTheyAreAndOverruleDefaults() {
        var mapped = mapping.toRecord(row("""
                {"ce_source": "shop", "ce_time": "2020-01-01T00:00:00Z", "content-type": "text/plain", "traceparent": "00-a",
                 "n": 1.50, "yes": true, "none": null, "nested": {"a": [1, "ü"]}}"""));

        assertThat(headers(mapped))
                .containsEntry("ce_source", "shop")
                .containsEntry("ce_time", "2020-01-01T00:00:00Z")
                .containsEntry("content-type", "text/plain")
                .containsEntry("traceparent", "00-a")
                .containsEntry("n", "1.50")
                .containsEntry("yes", "true")
                .containsEntry("nested", "{\"a\":[1,\"ü\"]}")
                .doesNotContainKey("none");
    }

    @Test
    void headersOfTheRowDoNotOverruleItsColumns() {
        var mapped = mapping.toRecord(row("{\"ce_id\": \"other\", \"ce_type\": \"other\", \"ce_subject\": \"other\"}"));

        assertThat(headers(mapped))
                .containsEntry("ce_id", "1")
                .containsEntry("ce_type", "shop.Placed")
                .containsEntry("ce_subject", "o-1");
        assertThat(mapped.headers().headers("ce_id")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[1]", "\"text\"", "{\"a\": ", "{\"a\": 1} {}", "{\"a\": 1"})
    void malformedHeadersGoAlongInViewAndTheMessageIsNotHeldBack(String malformed) {
        var mapped = mapping.toRecord(row(malformed));

        assertThat(headers(mapped))
                .containsEntry(RowMapping.MALFORMED_HEADERS, malformed)
                .containsEntry("ce_id", "1");
    }

    @Test
    void additionalColumnsBecomeHeaders() {
        var row = new OutboxRow(
                "1",
                "shop.orders",
                "o-1",
                "shop.Placed",
                null,
                null,
                COMMITTED,
                Map.of("id", "1", "eventType", "Placed"));

        assertThat(headers(mapping.toRecord(row))).containsEntry("id", "1").containsEntry("eventType", "Placed");
    }

    @Test
    void theTopicFollowsThePattern() {
        var routed = new RowMapping("orders", "outbox.event.{aggregatetype}", "application/json");

        assertThat(routed.toRecord(row("{}")).topic()).isEqualTo("outbox.event.shop.orders");
    }

    @Test
    void aRowWithoutKeyOrBodyIsAMessageWithoutKeyOrBody() {
        var mapped = mapping.toRecord(new OutboxRow("1", "c", null, "t", null, null, COMMITTED, Map.of()));

        assertThat(mapped.key()).isNull();
        assertThat(mapped.value()).isNull();
        assertThat(headers(mapped)).doesNotContainKey("ce_subject");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "a/b", ".."})
    void aChannelThatIsNoTopicIsRefusedWithTheRowsId(String channel) {
        var row = new OutboxRow("77", channel, "k", "t", null, null, COMMITTED, Map.of());

        assertThatThrownBy(() -> mapping.toRecord(row))
                .isInstanceOf(UnmappableRowException.class)
                .hasMessageContaining("77")
                .hasMessageContaining("'" + channel + "'");
    }

    private static OutboxRow row(String headers) {
        return new OutboxRow(
                "1", "shop.orders", "o-1", "shop.Placed", "body".getBytes(UTF_8), headers, COMMITTED, Map.of());
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> mapped) {
        Map<String, String> headers = new LinkedHashMap<>();
        mapped.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }
}
