package dev.dovetail.ftgo.delivery.delivery;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.Address;
import dev.dovetail.ftgo.delivery.Money;
import dev.dovetail.ftgo.delivery.route.Route;

/** Deliveries in every state, and what is needed to move them. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-06-01T18:00:00Z");
    static final Instant LATER = NOW.plusSeconds(60);
    static final String COURIER = "bikes-1";
    static final Route ROUTE = new Route(
            new Address("Hauptstraße 1", "Berlin", "10115", "DE"),
            new Address("Kantstraße 12", "Berlin", "10117", "DE"),
            null);
    static final Terms TERMS = new Terms(
            Duration.ofSeconds(5),
            3,
            2,
            euros("4.00"),
            new BigDecimal("1.5"),
            euros("0.20"),
            Duration.ofSeconds(1),
            Duration.ofMinutes(15));

    private Samples() {}

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    static Bid bid(String fleet, String fee, int minutes) {
        return new Bid(fleet, fleet + "-1", euros(fee), NOW.plus(Duration.ofMinutes(minutes)));
    }

    static Delivery scheduled(Recorded messages) {
        return Delivery.schedule(UUID.randomUUID(), UUID.randomUUID(), NOW.plusSeconds(1800), messages, NOW);
    }

    static Delivery offered(Recorded messages) {
        Delivery delivery = scheduled(messages);
        delivery.proceed(ROUTE, TERMS, messages, NOW);
        return delivery;
    }

    /** A delivery in that state; its courier, if it has one, is {@link #COURIER}. */
    static Delivery in(DeliveryState state, Recorded messages) {
        return switch (state) {
            case SCHEDULED -> scheduled(messages);
            case OFFERED -> offered(messages);
            case ASSIGNED -> assigned(messages);
            case PICKED_UP -> pickedUp(messages);
            case DELIVERED -> {
                Delivery delivery = pickedUp(messages);
                delivery.delivered(COURIER, NOW, messages);
                yield delivery;
            }
            case ABANDONED -> {
                Delivery delivery = offered(messages);
                for (int round = 1; round <= TERMS.rounds(); round++) {
                    delivery.proceed(ROUTE, TERMS, messages, NOW);
                }
                yield delivery;
            }
            case CANCELLED -> {
                Delivery delivery = offered(messages);
                delivery.cancel(messages);
                yield delivery;
            }
        };
    }

    private static Delivery assigned(Recorded messages) {
        Delivery delivery = offered(messages);
        delivery.bid(messages.lastOffer(), bid("bikes", "2.00", 5), TERMS, messages, NOW);
        delivery.proceed(ROUTE, TERMS, messages, NOW);
        return delivery;
    }

    private static Delivery pickedUp(Recorded messages) {
        Delivery delivery = assigned(messages);
        delivery.pickedUp(COURIER, NOW, messages);
        return delivery;
    }
}
