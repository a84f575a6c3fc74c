package dev.dovetail.ftgo.order.order.messaging;

import dev.dovetail.ftgo.order.order.OrderProgress;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketAccepted;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketPreparing;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketReady;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** What the kitchen tells everyone about its tickets. */
@Receives("ftgo.kitchen.events")
class KitchenEvents {

    private final OrderProgress progress;

    KitchenEvents(OrderProgress progress) {
        this.progress = progress;
    }

    @Handles
    void on(TicketAccepted event) {
        progress.ticketAccepted(event.orderId(), event.readyBy());
    }

    @Handles
    void on(TicketPreparing event) {
        progress.ticketPreparing(event.orderId());
    }

    @Handles
    void on(TicketReady event) {
        progress.ticketReady(event.orderId());
    }
}
