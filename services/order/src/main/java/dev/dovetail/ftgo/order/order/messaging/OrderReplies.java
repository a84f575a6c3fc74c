package dev.dovetail.ftgo.order.order.messaging;

import java.util.UUID;

import dev.dovetail.ftgo.order.order.OrderProgress;
import dev.dovetail.ftgo.order.order.Reason;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.AuthorizationReversed;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardAuthorized;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.CardDeclined;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerRefused;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.ConsumerVerified;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCancelled;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketConfirmed;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketCreated;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketRefused;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketRevised;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.MessageContext;
import dev.dovetail.messaging.Receives;

/** What the others answer. The answer to an order that does not exist becomes a dead letter. */
@Receives(OrderReplies.CHANNEL)
class OrderReplies {

    static final String CHANNEL = "ftgo.order.replies";

    private final OrderProgress progress;

    OrderReplies(OrderProgress progress) {
        this.progress = progress;
    }

    @Handles
    void on(ConsumerVerified reply) {
        progress.consumerVerified(reply.orderId());
    }

    @Handles
    void on(ConsumerRefused reply) {
        progress.consumerRefused(reply.orderId(), new Reason(reply.code(), reply.reason()));
    }

    @Handles
    void on(TicketCreated reply) {
        progress.ticketCreated(reply.orderId());
    }

    @Handles
    void on(TicketConfirmed reply) {
        progress.ticketConfirmed(reply.orderId());
    }

    @Handles
    void on(TicketRefused reply, MessageContext context) {
        progress.ticketRefused(reply.orderId(), command(context), new Reason(reply.code(), reply.reason()));
    }

    @Handles
    void on(TicketRevised reply, MessageContext context) {
        progress.ticketRevised(reply.orderId(), command(context));
    }

    @Handles
    void on(TicketCancelled reply, MessageContext context) {
        progress.ticketCancelled(reply.orderId(), command(context));
    }

    @Handles
    void on(CardAuthorized reply) {
        progress.cardAuthorized(reply.orderId(), reply.authorizationId());
    }

    @Handles
    void on(CardDeclined reply) {
        progress.cardDeclined(reply.orderId(), reply.authorizationId(), new Reason(reply.code(), reply.reason()));
    }

    /** Nothing waits for it: accounting cannot refuse. Handled so that it does not count as unknown. */
    @Handles
    void on(AuthorizationReversed reply) {}

    /** The command that is answered: several that are answered alike may be on their way. */
    private static UUID command(MessageContext context) {
        if (context.causationId() == null) {
            throw new IllegalArgumentException(
                    context.type() + " " + context.id() + " does not say which command it answers: no causationid");
        }
        return UUID.fromString(context.causationId());
    }
}
