package dev.dovetail.ftgo.courier.fleet.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

import dev.dovetail.ftgo.courier.Money;
import dev.dovetail.ftgo.courier.city.Point;
import dev.dovetail.ftgo.courier.fleet.Bid;
import dev.dovetail.ftgo.courier.fleet.Errand;
import dev.dovetail.ftgo.courier.fleet.Offer;
import dev.dovetail.ftgo.courier.fleet.Whereabouts;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** What is said with the delivery service, as far as a fleet reads it. */
interface DeliveryMessages {

    @MessageType("ftgo.delivery.DeliveryOffered")
    record DeliveryOffered(UUID orderId, Place pickup, Place dropOff, MoneyData feeLimit) implements Event {

        Offer toOffer() {
            return new Offer(new Errand(orderId, pickup.toPoint(), dropOff.toPoint()), feeLimit.toMoney());
        }
    }

    @MessageType("ftgo.delivery.CourierBid")
    record CourierBid(UUID orderId, String fleet, String courierId, MoneyData fee, Instant atRestaurant)
            implements Reply {

        static CourierBid of(UUID orderId, Bid bid) {
            return new CourierBid(orderId, bid.fleet(), bid.courierId(), MoneyData.of(bid.fee()), bid.atRestaurant());
        }
    }

    @MessageType("ftgo.delivery.OfferTaken")
    record OfferTaken(UUID orderId, String courierId) implements Event {}

    @MessageType("ftgo.delivery.OfferWithdrawn")
    record OfferWithdrawn(UUID orderId) implements Event {}

    @MessageType("ftgo.delivery.FoodReady")
    record FoodReady(UUID orderId) implements Event {}

    @MessageType("ftgo.delivery.ReportPosition")
    record ReportPosition(UUID orderId, String courierId, double latitude, double longitude, Instant at)
            implements Command {

        static ReportPosition of(Whereabouts where) {
            return new ReportPosition(
                    where.orderId(),
                    where.courierId(),
                    where.position().latitude(),
                    where.position().longitude(),
                    where.at());
        }
    }

    /** As much of an address as the simulated city has. */
    record Place(String postcode) {

        Point toPoint() {
            return Point.ofPostcode(postcode);
        }
    }

    /** An exact amount, as text so that no reader makes a binary fraction of it. */
    record MoneyData(String amount, String currency) {

        static MoneyData of(Money money) {
            return new MoneyData(
                    money.amount().toPlainString(), money.currency().getCurrencyCode());
        }

        Money toMoney() {
            return new Money(new BigDecimal(amount), Currency.getInstance(currency));
        }
    }
}
