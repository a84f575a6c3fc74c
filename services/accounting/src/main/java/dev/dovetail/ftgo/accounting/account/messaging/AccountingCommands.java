package dev.dovetail.ftgo.accounting.account.messaging;

import dev.dovetail.ftgo.accounting.account.Authorization;
import dev.dovetail.ftgo.accounting.account.CardDesk;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Reply;

/** Passes commands on to the {@link CardDesk} and answers what it decided. */
@Receives("ftgo.accounting.commands")
class AccountingCommands {

    private final CardDesk desk;

    AccountingCommands(CardDesk desk) {
        this.desk = desk;
    }

    /** A decline is returned, not thrown: the decision is kept, so that the same question gets the same answer. */
    @Handles
    Reply authorize(AuthorizeCard command) {
        Authorization decision = desk.authorize(command.toRequest());
        return decision.decline()
                .<Reply>map(decline -> new CardDeclined(
                        command.authorizationId(),
                        command.orderId(),
                        decline.code().name(),
                        decline.reason()))
                .orElseGet(() -> new CardAuthorized(command.authorizationId(), command.orderId()));
    }

    @Handles
    AuthorizationReversed reverse(ReverseAuthorization command) {
        desk.reverse(command.authorizationId(), command.orderId(), command.consumerId());
        return new AuthorizationReversed(command.authorizationId(), command.orderId());
    }
}
