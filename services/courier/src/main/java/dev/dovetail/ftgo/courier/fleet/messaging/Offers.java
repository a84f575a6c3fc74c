package dev.dovetail.ftgo.courier.fleet.messaging;

import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.courier.fleet.Dispatcher;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.CourierBid;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.DeliveryOffered;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.FoodReady;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.OfferTaken;
import dev.dovetail.ftgo.courier.fleet.messaging.DeliveryMessages.OfferWithdrawn;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** Hears offers, answers those that the fleet wants, and hears what becomes of them: per delivery in that order. */
@Receives("ftgo.delivery.offers")
class Offers {

    private final Dispatcher dispatcher;

    Offers(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Handles
    @Nullable
    CourierBid on(DeliveryOffered offer) {
        return dispatcher
                .bid(offer.toOffer())
                .map(bid -> CourierBid.of(offer.orderId(), bid))
                .orElse(null);
    }

    @Handles
    void on(OfferTaken event) {
        dispatcher.taken(event.orderId(), event.courierId());
    }

    @Handles
    void on(OfferWithdrawn event) {
        dispatcher.withdrawn(event.orderId());
    }

    @Handles
    void on(FoodReady event) {
        dispatcher.foodIsReady(event.orderId());
    }
}
