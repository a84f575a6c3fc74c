package dev.dovetail.ftgo.delivery.position.messaging;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dovetail.ftgo.delivery.DeliveryTest;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryStory;
import dev.dovetail.ftgo.delivery.position.Position;
import dev.dovetail.ftgo.delivery.position.Positions;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Headers;
import dev.dovetail.messaging.test.Contracts;
import dev.dovetail.messaging.test.Received;
import dev.dovetail.messaging.test.Scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DeliveryTest
class PositionReportsTest {

    private static final Channel POSITIONS = Channel.of("ftgo.delivery.positions");
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @Inject
    Scenario scenario;

    @Inject
    Positions positions;

    @Inject
    DataSource database;

    DeliveryStory story;
    UUID order;

    @BeforeEach
    void assign() {
        story = DeliveryStory.assigned(scenario);
        order = story.order();
    }

    @Test
    void theNewestWinsWhateverTheOrder() {
        report("bikes-1", 52.1, NOON).handled();
        report("bikes-1", 52.3, NOON.plusSeconds(2)).redelivered();
        report("bikes-1", 52.2, NOON.plusSeconds(1)).handled();

        assertThat(known()).containsExactly(new Position(52.3, 13.2, NOON.plusSeconds(2)));
    }

    @Test
    void whatComesAgainAfterTheNewestChangesNothingAndNeedsNoInbox() throws SQLException {
        var first = report("bikes-1", 52.1, NOON).handled();
        report("bikes-1", 52.3, NOON.plusSeconds(2)).handled();

        first.redelivered();

        assertThat(known()).containsExactly(new Position(52.3, 13.2, NOON.plusSeconds(2)));
        assertThat(inboxHas(first.id())).isFalse();
    }

    @Test
    void onlyTheDeliverysOwnCourierIsBelieved() {
        report("cars-1", 52.1, NOON).handled();

        assertThat(known()).isEmpty();
    }

    @Test
    void aPositionAfterTheEndIsPassedOver() {
        story.courierPicksUp("bikes-1").handled();
        report("bikes-1", 52.1, NOON).handled();
        story.courierDelivers("bikes-1").handled();

        report("bikes-1", 52.9, NOON.plusSeconds(9)).handled();

        assertThat(known()).containsExactly(new Position(52.1, 13.2, NOON));
    }

    @Test
    void reportsInProtobufAndInJsonAreReadFromOneChannel() {
        report("bikes-1", 52.1, NOON).handled();

        protobuf(new ReportPosition(order, "bikes-1", 52.3, 13.4, NOON.plusMillis(1_500)))
                .handled();
        assertThat(known()).containsExactly(new Position(52.3, 13.4, NOON.plusMillis(1_500)));

        report("bikes-1", 52.5, NOON.plusSeconds(2)).handled();
        assertThat(known()).containsExactly(new Position(52.5, 13.2, NOON.plusSeconds(2)));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsenseInProtobufIsPutAside(byte[] body, String reason) {
        var letter = protobuf(body).deadLettered();

        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).contains(reason);
    }

    static Stream<Arguments> nonsense() {
        var whole = new PositionMapping().write(new ReportPosition(UUID.randomUUID(), "bikes-1", 52.3, 13.4, NOON));
        return Stream.of(
                arguments("no protobuf".getBytes(StandardCharsets.UTF_8), "not the Protobuf expected"),
                arguments(whole.toBuilder().clearAt().build().toByteArray(), "field 'at' is missing"),
                arguments(whole.toBuilder().clearCourierId().build().toByteArray(), "field 'courier_id' is missing"),
                arguments(whole.toBuilder().setOrderId("7").build().toByteArray(), "makes no sense"),
                arguments(whole.toBuilder().setLatitude(91).build().toByteArray(), "latitude must be -90 to 90"));
    }

    @Test
    void whatIsNowhereIsPutAside() {
        byte[] body = """
                {"orderId": "%s", "courierId": "bikes-1", "latitude": 91, "longitude": 0, "at": "2030-06-01T12:00:00Z"}
                """.formatted(order).getBytes(StandardCharsets.UTF_8);

        var letter = scenario.receives(POSITIONS, order, "ftgo.delivery.ReportPosition", body)
                .deadLettered();

        assertThat(letter.headers().get(Headers.DEAD_LETTER_REASON)).contains("latitude must be -90 to 90");
    }

    @Test
    void readsTheExamplesOfItsContract() {
        assertThat(Contracts.onClasspath().examples(ReportPosition.class)).hasSizeGreaterThan(1);
    }

    private Received report(String courier, double latitude, Instant at) {
        return scenario.receives(POSITIONS, order, new ReportPosition(order, courier, latitude, 13.2, at));
    }

    private Received protobuf(ReportPosition report) {
        return protobuf(new PositionMapping().write(report).toByteArray());
    }

    private Received protobuf(byte[] body) {
        return scenario.receives(POSITIONS, order, "ftgo.delivery.ReportPosition", "application/protobuf", body);
    }

    private boolean inboxHas(UUID message) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select from inbox where message_id = ?")) {
            query.setObject(1, message);
            return query.executeQuery().next();
        }
    }

    private List<Position> known() {
        return List.copyOf(positions.of(List.of(order)).values());
    }
}
