package dev.dovetail.ftgo.contracts.needs;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ReaderSchemaTest {

    private final ObjectMapper mapper = JsonMapper.builder().build();

    record Id(UUID id) {}

    record MayLack(@Nullable Instant at, Optional<String> note) {}

    record Renamed(@JsonProperty("order_id") int orderId) {}

    record Lines(List<Line> lines) {}

    record Line(BigDecimal price) {}

    record Prices(Map<String, Double> prices) {}

    record Open(@Nullable Day day) {}

    enum Day {
        MONDAY
    }

    enum State {
        OPEN,
        @JsonEnumDefaultValue
        OTHER
    }

    record Tolerant(State state) {}

    record Nested(@Nullable Nested inner) {}

    static Stream<Arguments> readers() {
        return Stream.of(
                arguments(Id.class, """
                        {"type":"object","required":["id"],"properties":{"id":{"type":"string","format":"uuid"}}}"""),
                arguments(MayLack.class, """
                        {"type":"object","properties":{"at":{"type":["string","null"],"format":"date-time"},
                         "note":{"type":["string","null"]}}}"""),
                arguments(Renamed.class, """
                        {"type":"object","required":["order_id"],"properties":{"order_id":{"type":"integer"}}}"""),
                arguments(Lines.class, """
                        {"type":"object","required":["lines"],"properties":{"lines":{"type":"array","items":
                         {"type":"object","required":["price"],"properties":{"price":{"type":["number","string"]}}}}}}"""),
                arguments(Prices.class, """
                        {"type":"object","required":["prices"],"properties":{"prices":
                         {"type":"object","additionalProperties":{"type":"number"}}}}"""),
                arguments(Open.class, """
                        {"type":"object","properties":{"day":{"type":["string","null"],"enum":["MONDAY",null]}}}"""),
                arguments(Tolerant.class, """
                        {"type":"object","required":["state"],"properties":{"state":
                         {"type":"string","enum":["OPEN","OTHER"]}}}"""));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void it_says_what_is_read_and_what_must_be_there(Class<?> reader, String schema) throws JsonProcessingException {
        assertThat(new ReaderSchema(mapper).of(reader)).isEqualTo(mapper.readTree(schema));
    }

    @Test
    void a_reader_with_a_default_for_unknown_values_takes_any() throws JsonProcessingException {
        // Given
        ObjectMapper tolerant = JsonMapper.builder()
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .build();

        // When / Then
        assertThat(new ReaderSchema(tolerant).of(Tolerant.class)).isEqualTo(mapper.readTree("""
                {"type":"object","required":["state"],"properties":{"state":{"type":"string"}}}"""));
    }

    @Test
    void what_it_cannot_tell_is_refused() {
        assertThatThrownBy(() -> new ReaderSchema(mapper).of(Thread.class)).hasMessageContaining("java.lang.Thread");
        assertThatThrownBy(() -> new ReaderSchema(mapper).of(Nested.class)).hasMessageContaining("contains itself");
        assertThat(new ReaderSchema(mapper).of(DayOfWeek.class).get("enum")).hasSize(7);
    }
}
