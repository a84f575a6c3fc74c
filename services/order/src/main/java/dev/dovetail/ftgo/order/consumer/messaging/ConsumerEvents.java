package dev.dovetail.ftgo.order.consumer.messaging;

import dev.dovetail.ftgo.order.consumer.Consumers;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;

@Receives("ftgo.consumer.events")
@Replica(value = "consumers", tables = "consumer")
class ConsumerEvents {

    private final Consumers consumers;

    ConsumerEvents(Consumers consumers) {
        this.consumers = consumers;
    }

    @Handles
    void on(ConsumerRegistered event) {
        consumers.register(event.consumerId(), event.name());
    }

    @Handles
    void on(ConsumerRegisteredV1 event) {
        consumers.register(event.consumerId(), event.name());
    }
}
