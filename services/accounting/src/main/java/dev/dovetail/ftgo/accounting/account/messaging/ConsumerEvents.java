package dev.dovetail.ftgo.accounting.account.messaging;

import dev.dovetail.ftgo.accounting.account.AccountKeeping;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;

/** Opens an account for each consumer. */
@Receives("ftgo.consumer.events")
class ConsumerEvents {

    private final AccountKeeping keeping;

    ConsumerEvents(AccountKeeping keeping) {
        this.keeping = keeping;
    }

    @Handles
    void on(ConsumerRegistered event) {
        keeping.open(event.consumerId());
    }
}
