package dev.dovetail.ftgo.accounting.account.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.accounting.account.AuthorizationRequest;
import dev.dovetail.ftgo.accounting.money.json.MoneyText;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.MessageType;

/** Asks to authorize an amount on the consumer's card. */
@MessageType("ftgo.accounting.AuthorizeCard")
record AuthorizeCard(UUID authorizationId, UUID orderId, UUID consumerId, MoneyText amount) implements Command {

    /** Refuses what is not money while the command is read: it becomes a dead letter at once, not after retries. */
    AuthorizeCard {
        amount.toMoney();
    }

    AuthorizationRequest toRequest() {
        return new AuthorizationRequest(authorizationId, orderId, consumerId, amount.toMoney());
    }
}
