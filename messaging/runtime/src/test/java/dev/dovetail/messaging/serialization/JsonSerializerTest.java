package dev.dovetail.messaging.serialization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dovetail.messaging.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonSerializerTest {

    enum Colour {
        RED
    }

    record Line(String item, int quantity) {}

    record Order(String id, List<Line> lines) implements Document {}

    record Optionals(
            @Nullable String text,
            Optional<String> perhaps,
            @Nullable Integer number) implements Document {}

    record Everything(
            String text,
            int number,
            boolean flag,
            BigDecimal amount,
            Colour colour,
            Instant at,
            LocalTime opens,
            Map<String, Integer> counts)
            implements Document {}

    record Sparse(List<@Nullable String> texts) implements Document {}

    private static final String EVERYTHING = """
            {"text": "t", "number": 1, "flag": true, "amount": "12.30", "colour": "RED",
             "at": "2026-01-02T03:04:05Z", "opens": "11:00", "counts": {"a": 1}}
            """;

    private final JsonSerializer json = new JsonSerializer();

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Everything body = new Everything(
                "ü",
                7,
                true,
                new BigDecimal("0.10"),
                Colour.RED,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                LocalTime.of(11, 0),
                Map.of("a", 1));

        byte[] bytes = json.write(body);

        assertThat(json.read(bytes, Everything.class)).isEqualTo(body);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"2026-01-02T03:04:05.678Z\"", "\"11:00:00\"", "0.10");
    }

    @Test
    void unknownFieldsAreIgnored() throws Exception {
        assertThat(read(EVERYTHING.replace("{\"text\"", "{\"new\": [1, {}], \"text\""), Everything.class)
                        .text())
                .isEqualTo("t");
    }

    @Test
    void optionalFieldsMayBeMissingOrNull() throws Exception {
        Optionals none = new Optionals(null, Optional.empty(), null);

        assertThat(read("{}", Optionals.class)).isEqualTo(none);
        assertThat(read("{\"text\": null, \"perhaps\": null, \"number\": null}", Optionals.class))
                .isEqualTo(none);
        assertThat(read("{\"text\": \"a\", \"perhaps\": \"b\", \"number\": 3}", Optionals.class))
                .isEqualTo(new Optionals("a", Optional.of("b"), 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lines\": []}                                          | field 'id' is missing",
                "{\"id\": null, \"lines\": []}                            | field 'id' is null",
                "{\"id\": \"1\"}                                          | field 'lines' is missing",
                "{\"id\": \"1\", \"lines\": [{\"item\": \"a\"}]}          | field 'lines[0].quantity' is missing",
                "{\"id\": \"1\", \"lines\": [{\"item\": \"a\", \"quantity\": null}]}"
                        + " | field 'lines[0].quantity' is null",
                "{\"id\": \"1\", \"lines\": [{\"item\": null, \"quantity\": 1}]} | field 'lines[0].item' is null",
                "{\"id\": \"1\", \"lines\": [null]}                       | field 'lines[0]' is null",
            })
    void whatIsMissingIsNamed(String body, String reason) {
        assertThatThrownBy(() -> read(body, Order.class))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\": 1     | \"number\": \"1\"    | number",
                "\"number\": 1     | \"number\": \"abc\"  | number",
                "\"number\": 1     | \"number\": 1.5      | number",
                "\"number\": 1     | \"number\": 3000000000 | number",
                "\"number\": 1     | \"number\": \"\"     | number",
                "\"text\": \"t\"   | \"text\": 5          | text",
                "\"text\": \"t\"   | \"text\": true       | text",
                "\"text\": \"t\"   | \"text\": []         | text",
                "\"flag\": true    | \"flag\": 1          | flag",
                "\"flag\": true    | \"flag\": \"true\"   | flag",
                "\"amount\": \"12.30\" | \"amount\": \"\" | amount",
                "\"amount\": \"12.30\" | \"amount\": \"12,30\" | amount",
                "\"colour\": \"RED\" | \"colour\": \"BLUE\" | colour",
                "\"colour\": \"RED\" | \"colour\": 0      | colour",
                "\"colour\": \"RED\" | \"colour\": \"\"   | colour",
                "\"at\": \"2026-01-02T03:04:05Z\" | \"at\": \"soon\" | at",
            })
    void nothingIsGuessed(String right, String wrong, String field) {
        assertThat(EVERYTHING).contains(right);
        assertThatThrownBy(() -> read(EVERYTHING.replace(right, wrong), Everything.class))
                .isInstanceOf(UnreadableBodyException.class)
                .hasMessageStartingWith("field '" + field + "' is wrong");
    }

    @Test
    void amountsAreExact() throws Exception {
        assertThat(read(EVERYTHING, Everything.class).amount()).isEqualTo(new BigDecimal("12.30"));
        assertThat(read(EVERYTHING.replace("\"12.30\"", "0.1000000000000000055"), Everything.class)
                        .amount())
                .isEqualTo(new BigDecimal("0.1000000000000000055"));
    }

    @Test
    void elementsMayBeNullWhereTheirTypeSaysSo() throws Exception {
        assertThat(read("{\"texts\": [\"a\", null]}", Sparse.class).texts()).containsExactly("a", null);
    }

    @ParameterizedTest
    @CsvSource({"null", "[]", "''", "not json", "'{\"id\": \"1\", \"lines\": []} more'", "'{\"id\": \"1\"'"})
    void whatIsNoSuchBodyIsRefused(String body) {
        assertThatThrownBy(() -> read(body, Order.class)).isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void namesMayHaveAnyCharacterEscapedOrNot() throws Exception {
        assertThat(read("{\"texts\": [], \"\\ud83d\\ude00\": 1, \"😁\": 2}", Sparse.class)
                        .texts())
                .isEmpty();
    }

    private <T extends Document> T read(String body, Class<T> type) throws UnreadableBodyException {
        return json.read(body.getBytes(StandardCharsets.UTF_8), type);
    }
}
