package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Instant;
import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.Bid;
import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.ftgo.delivery.wire.MoneyData;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.MessageType;
import dev.dovetail.messaging.Reply;

/** What is said with courier fleets. All of it about one delivery is on one channel, so that no fleet hears it out of order. */
interface FleetMessages {

    /** Asks for bids. */
    @MessageType("ftgo.delivery.DeliveryOffered")
    record DeliveryOffered(
            UUID orderId,
            AddressData pickup,
            DropOffData dropOff,
            Instant readyBy,
            MoneyData feeLimit,
            Instant bidsUntil,
            int round)
            implements Event {}

    /** Answers an offer. What is no money is refused while the bid is read: it becomes a dead letter at once. */
    @MessageType("ftgo.delivery.CourierBid")
    record CourierBid(UUID orderId, String fleet, String courierId, MoneyData fee, Instant atRestaurant)
            implements Reply {

        public CourierBid {
            fee.toMoney();
        }

        Bid toBid() {
            return new Bid(fleet, courierId, fee.toMoney(), atRestaurant);
        }
    }

    /** The best bid has won; the others are free again. */
    @MessageType("ftgo.delivery.OfferTaken")
    record OfferTaken(UUID orderId, String fleet, String courierId, MoneyData fee) implements Event {}

    /** The food of a taken offer waits. */
    @MessageType("ftgo.delivery.FoodReady")
    record FoodReady(UUID orderId) implements Event {}

    /** Nobody is to deliver it any more. */
    @MessageType("ftgo.delivery.OfferWithdrawn")
    record OfferWithdrawn(UUID orderId, String reason) implements Event {}
}
