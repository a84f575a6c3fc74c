package dev.dovetail.ftgo.accounting.account.messaging;

import dev.dovetail.ftgo.accounting.account.AccountKeeping;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Replica;

/**
 * Opens an account for each consumer. Who has an account is a replica of who has registered; what is in it is accounting's
 * own, so it can be completed from the channel but not made anew.
 */
@Receives("ftgo.consumer.events")
@Replica("accounts")
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
