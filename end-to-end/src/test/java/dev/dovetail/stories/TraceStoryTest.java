package dev.dovetail.stories;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(Stories.class)
class TraceStoryTest {

    @Test
    void a_trace_goes_through_every_outbox_and_back(Ftgo ftgo) {
        // Given
        Restaurant restaurant = ftgo.restaurant();
        Consumer consumer = ftgo.consumer();
        String trace = traceId();

        // When
        Answer answer = consumer.asks(
                Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"), restaurant, Dish.NAAN.times(1));

        // Then
        Order order = ftgo.order(answer);
        order.tells("TICKET_CONFIRMED");
        var messages = ftgo.messagesAbout(order);
        assertThat(messages)
                .extracting(Outbox.Message::sender)
                .contains(Part.ORDER, Part.CONSUMER, Part.KITCHEN, Part.ACCOUNTING);
        assertThat(messages).extracting(Outbox.Message::type).contains("ftgo.kitchen.TicketConfirmed");
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(message.traceparent()).as(message.toString()).startsWith("00-" + trace + "-"));
    }

    private static String traceId() {
        byte[] id = new byte[16];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
