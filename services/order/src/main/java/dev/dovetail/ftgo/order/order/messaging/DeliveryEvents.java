package dev.dovetail.ftgo.order.order.messaging;

import dev.dovetail.ftgo.order.order.Delivery.Courier;
import dev.dovetail.ftgo.order.order.DeliveryProgress;
import dev.dovetail.ftgo.order.order.DeliveryStatus;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.CourierAssigned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryAbandoned;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryCancelled;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryDelivered;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryPickedUp;
import dev.dovetail.ftgo.order.order.messaging.DeliveryMessages.DeliveryScheduled;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** What the delivery service tells everyone about how far the food is. */
@Receives("ftgo.delivery.events")
class DeliveryEvents {

    private final DeliveryProgress progress;

    DeliveryEvents(DeliveryProgress progress) {
        this.progress = progress;
    }

    @Handles
    void on(DeliveryScheduled event) {
        progress.is(event.orderId(), DeliveryStatus.SCHEDULED);
    }

    @Handles
    void on(CourierAssigned event) {
        progress.assigned(event.orderId(), new Courier(event.fleet(), event.courierId()));
    }

    @Handles
    void on(DeliveryPickedUp event) {
        progress.is(event.orderId(), DeliveryStatus.PICKED_UP);
    }

    @Handles
    void on(DeliveryDelivered event) {
        progress.is(event.orderId(), DeliveryStatus.DELIVERED);
    }

    @Handles
    void on(DeliveryAbandoned event) {
        progress.abandoned(event.orderId(), event.reason());
    }

    @Handles
    void on(DeliveryCancelled event) {
        progress.is(event.orderId(), DeliveryStatus.CANCELLED);
    }
}
