package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dovetail.ftgo.delivery.Money;
import dev.dovetail.ftgo.delivery.delivery.Bid;
import dev.dovetail.ftgo.delivery.delivery.Delivery;
import dev.dovetail.ftgo.delivery.delivery.DeliveryMessages;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.CourierAssigned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryAbandoned;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryCancelled;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryDelivered;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryPickedUp;
import dev.dovetail.ftgo.delivery.delivery.messaging.DeliveryEvents.DeliveryScheduled;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.DeliveryOffered;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.FoodReady;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferTaken;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.OfferWithdrawn;
import dev.dovetail.ftgo.delivery.route.Route;
import dev.dovetail.ftgo.delivery.wire.AddressData;
import dev.dovetail.ftgo.delivery.wire.DropOffData;
import dev.dovetail.ftgo.delivery.wire.MoneyData;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;
import dev.dovetail.messaging.SendOption;

import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;

/** Sends with the delivery's row. All that is said about a delivery is keyed and correlated by its order. */
@ApplicationScoped
class OutboxMessages implements DeliveryMessages {

    private static final Channel OFFERS = Channel.of("ftgo.delivery.offers");
    private static final Channel REPLIES = Channel.of("ftgo.delivery.replies");
    private static final Channel EVENTS = Channel.of("ftgo.delivery.events");

    private final Outbox outbox;

    OutboxMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void scheduled(Delivery delivery) {
        tell(new DeliveryScheduled(delivery.orderId(), delivery.restaurantId(), delivery.readyBy()), delivery);
    }

    @Override
    public UUID offered(Delivery delivery, Route route, Money feeLimit, Instant bidsUntil) {
        DeliveryOffered offer = new DeliveryOffered(
                delivery.orderId(),
                AddressData.of(route.pickup()),
                DropOffData.of(route.dropOff(), route.instructions()),
                delivery.readyBy(),
                MoneyData.of(feeLimit),
                bidsUntil,
                delivery.round());
        return tellFleets(offer, delivery, replyTo(REPLIES), correlatedBy(delivery.orderId()));
    }

    @Override
    public void assigned(Delivery delivery, Bid winner) {
        tellFleets(
                new OfferTaken(delivery.orderId(), winner.fleet(), winner.courierId(), MoneyData.of(winner.fee())),
                delivery,
                correlatedBy(delivery.orderId()));
        tell(
                new CourierAssigned(delivery.orderId(), winner.fleet(), winner.courierId(), winner.atRestaurant()),
                delivery);
    }

    @Override
    public void missed(Delivery delivery) {
        withdraw(delivery, "The courier did not come");
    }

    @Override
    public void foodReady(Delivery delivery) {
        tellFleets(new FoodReady(delivery.orderId()), delivery, correlatedBy(delivery.orderId()));
    }

    @Override
    public void pickedUp(Delivery delivery, Instant at) {
        tell(new DeliveryPickedUp(delivery.orderId(), at), delivery);
    }

    @Override
    public void delivered(Delivery delivery, Instant at) {
        tell(new DeliveryDelivered(delivery.orderId(), at), delivery);
    }

    @Override
    public void abandoned(Delivery delivery, String reason) {
        withdraw(delivery, reason);
        tell(new DeliveryAbandoned(delivery.orderId(), reason), delivery);
    }

    @Override
    public void cancelled(Delivery delivery, boolean offered) {
        if (offered) {
            withdraw(delivery, "The order was cancelled");
        }
        tell(new DeliveryCancelled(delivery.orderId()), delivery);
    }

    private void withdraw(Delivery delivery, String reason) {
        tellFleets(new OfferWithdrawn(delivery.orderId(), reason), delivery, correlatedBy(delivery.orderId()));
    }

    private UUID tellFleets(Event event, Delivery delivery, SendOption... options) {
        return outbox.publish(OFFERS, delivery.orderId(), event, options);
    }

    private void tell(Event event, Delivery delivery) {
        outbox.publish(EVENTS, delivery.orderId(), event, correlatedBy(delivery.orderId()));
    }
}
