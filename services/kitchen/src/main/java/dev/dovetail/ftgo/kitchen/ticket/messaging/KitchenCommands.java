package dev.dovetail.ftgo.kitchen.ticket.messaging;

import java.util.UUID;
import java.util.function.Supplier;

import dev.dovetail.ftgo.kitchen.ticket.KitchenRefusal;
import dev.dovetail.ftgo.kitchen.ticket.OrderDesk;
import dev.dovetail.messaging.Handles;
import dev.dovetail.messaging.Receives;
import dev.dovetail.messaging.Refusal;
import dev.dovetail.messaging.Reply;

/** Passes commands on to the {@link OrderDesk} and answers what it said. */
@Receives("ftgo.kitchen.commands")
class KitchenCommands {

    private final OrderDesk desk;

    KitchenCommands(OrderDesk desk) {
        this.desk = desk;
    }

    @Handles
    TicketCreated create(CreateTicket command) {
        UUID orderId = command.orderId();
        return answer(orderId, () -> {
            var ticket = desk.create(orderId, command.restaurantId(), Line.toPrepare(command.lines()));
            return new TicketCreated(orderId, ticket.id());
        });
    }

    @Handles
    TicketConfirmed confirm(ConfirmTicket command) {
        UUID orderId = command.orderId();
        return answer(
                orderId,
                () -> new TicketConfirmed(orderId, desk.confirm(orderId).id()));
    }

    @Handles
    TicketRevised revise(ReviseTicket command) {
        UUID orderId = command.orderId();
        return answer(orderId, () -> {
            var ticket = desk.revise(orderId, Line.toPrepare(command.lines()));
            return new TicketRevised(orderId, ticket.id());
        });
    }

    @Handles
    TicketCancelled cancel(CancelTicket command) {
        UUID orderId = command.orderId();
        return answer(orderId, () -> {
            desk.cancel(orderId);
            return new TicketCancelled(orderId);
        });
    }

    private static <R extends Reply> R answer(UUID orderId, Supplier<R> work) {
        try {
            return work.get();
        } catch (KitchenRefusal refusal) {
            throw new Refusal(TicketRefused.of(orderId, refusal));
        }
    }
}
