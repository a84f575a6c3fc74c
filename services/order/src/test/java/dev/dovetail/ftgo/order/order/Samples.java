package dev.dovetail.ftgo.order.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.dovetail.ftgo.order.Address;
import dev.dovetail.ftgo.order.Money;
import dev.dovetail.ftgo.order.order.OrderRequest.Item;

/** What tests order. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    static final Address HOME = Address.ofLetter("Kantstraße 12", "Berlin", "10625", "DE");
    static final OrderLines TWO_CURRIES = lines("curry", 2, "9.50");
    static final OrderLines THREE_CURRIES = lines("curry", 3, "9.50");
    static final Reason OVER_LIMIT = new Reason("LIMIT_EXCEEDED", "The order is over the consumer's limit");

    private Samples() {}

    static OrderLines lines(String item, int quantity, String price) {
        return new OrderLines(List.of(new OrderLine(item, "Green curry", quantity, Money.of(price, "EUR"))));
    }

    static Order placed(OrderMessages messages) {
        OrderRequest request =
                new OrderRequest(UUID.randomUUID(), UUID.randomUUID(), List.of(new Item("curry", 2)), HOME, null);
        return Order.place(UUID.randomUUID(), request, TWO_CURRIES, messages, NOON);
    }

    static Order awaitingCard(RecordedMessages messages) {
        Order order = placed(messages);
        order.consumerVerified(messages, NOON);
        order.ticketCreated(messages, NOON);
        return order;
    }

    static Order approved(RecordedMessages messages) {
        Order order = awaitingCard(messages);
        order.cardAuthorized(messages.lastIdOf("AuthorizeCard"), messages, NOON);
        return order;
    }
}
