package dev.dovetail.ftgo.delivery.delivery.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.delivery.delivery.Dispatch;
import dev.dovetail.ftgo.delivery.delivery.messaging.FleetMessages.CourierBid;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Receives;

/** Takes the fleets' answers to offers. Which offer a bid answers is its causation id. */
@Receives("ftgo.delivery.replies")
class Bids {

    private final Dispatch dispatch;

    Bids(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Handles
    void on(CourierBid bid, MessageContext context) {
        String offer = context.causationId();
        if (offer == null) {
            throw new IllegalArgumentException("A bid must name the offer that it answers in its header causationid");
        }
        dispatch.bid(bid.orderId(), UUID.fromString(offer), bid.toBid());
    }
}
