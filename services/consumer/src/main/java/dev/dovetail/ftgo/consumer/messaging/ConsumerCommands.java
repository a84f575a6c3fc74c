package dev.dovetail.ftgo.consumer.messaging;

import dev.dovetail.ftgo.consumer.OrderVerification;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Refusal;

@Receives("ftgo.consumer.commands")
class ConsumerCommands {

    private final OrderVerification verification;

    ConsumerCommands(OrderVerification verification) {
        this.verification = verification;
    }

    @Handles
    ConsumerVerified verify(VerifyConsumer command) {
        verification
                .objectionTo(command.consumerId(), command.orderTotal().toMoney())
                .ifPresent(objection -> {
                    throw new Refusal(ConsumerRefused.of(command, objection));
                });
        return ConsumerVerified.of(command);
    }
}
