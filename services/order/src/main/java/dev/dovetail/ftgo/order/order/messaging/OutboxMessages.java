package dev.dovetail.ftgo.order.order.messaging;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.f4b6a3.uuid.UuidCreator;

import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.ftgo.order.order.OrderMessages;
import dev.dovetail.ftgo.order.order.Reason;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.AuthorizeCard;
import dev.dovetail.ftgo.order.order.messaging.AccountingMessages.ReverseAuthorization;
import dev.dovetail.ftgo.order.order.messaging.ConsumerMessages.VerifyConsumer;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CancelTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ConfirmTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.CreateTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.ReviseTicket;
import dev.dovetail.ftgo.order.order.messaging.KitchenMessages.TicketLine;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.DeliveryAddress;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderApproved;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderCancelled;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderPlaced;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderRejected;
import dev.dovetail.ftgo.order.order.messaging.OrderEvents.OrderRevised;
import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.messaging.Channel;
import dev.dovetail.messaging.Command;
import dev.dovetail.messaging.Event;
import dev.dovetail.messaging.Outbox;

import static dev.dovetail.messaging.SendOption.correlatedBy;
import static dev.dovetail.messaging.SendOption.replyTo;

/**
 * Sends what orders say through the outbox. The kitchen gets its commands in the order of each order, accounting and the
 * consumer service in the order of each consumer. All of it, and so every reply, is correlated by the order.
 */
@ApplicationScoped
class OutboxMessages implements OrderMessages {

    private static final Channel EVENTS = Channel.of("ftgo.order.events");
    private static final Channel REPLIES = Channel.of(OrderReplies.CHANNEL);
    private static final Channel CONSUMER = Channel.of("ftgo.consumer.commands");
    private static final Channel KITCHEN = Channel.of("ftgo.kitchen.commands");
    private static final Channel ACCOUNTING = Channel.of("ftgo.accounting.commands");

    private final Outbox outbox;

    OutboxMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void placed(Order order) {
        publish(
                order,
                new OrderPlaced(
                        order.id(),
                        order.consumerId(),
                        order.restaurantId(),
                        OrderEvents.Line.of(order.lines()),
                        MoneyBody.of(order.lines().total()),
                        DeliveryAddress.of(order.deliveryAddress()),
                        order.placedAt()));
    }

    @Override
    public void approved(Order order, Instant at) {
        publish(order, new OrderApproved(order.id(), order.consumerId(), order.restaurantId(), at));
    }

    @Override
    public void rejected(Order order, Reason reason, Instant at) {
        publish(
                order,
                new OrderRejected(
                        order.id(), order.consumerId(), order.restaurantId(), reason.code(), reason.text(), at));
    }

    @Override
    public void cancelled(Order order, Instant at) {
        publish(order, new OrderCancelled(order.id(), order.consumerId(), order.restaurantId(), at));
    }

    @Override
    public void revised(Order order, Instant at) {
        publish(
                order,
                new OrderRevised(
                        order.id(),
                        OrderEvents.Line.of(order.lines()),
                        MoneyBody.of(order.lines().total()),
                        at));
    }

    @Override
    public void verifyConsumer(Order order) {
        ask(
                CONSUMER,
                order.consumerId(),
                order,
                new VerifyConsumer(
                        order.consumerId(),
                        order.id(),
                        MoneyBody.of(order.lines().total())));
    }

    @Override
    public void createTicket(Order order) {
        askKitchen(order, new CreateTicket(order.id(), order.restaurantId(), TicketLine.of(order.lines())));
    }

    @Override
    public UUID confirmTicket(Order order) {
        return askKitchen(order, new ConfirmTicket(order.id()));
    }

    @Override
    public UUID cancelTicket(Order order) {
        return askKitchen(order, new CancelTicket(order.id()));
    }

    @Override
    public UUID reviseTicket(Order order, OrderLines lines) {
        return askKitchen(order, new ReviseTicket(order.id(), TicketLine.of(lines)));
    }

    @Override
    public UUID authorizeCard(Order order, OrderLines lines) {
        UUID authorization = UuidCreator.getTimeOrderedEpoch();
        ask(
                ACCOUNTING,
                order.consumerId(),
                order,
                new AuthorizeCard(authorization, order.id(), order.consumerId(), MoneyBody.of(lines.total())));
        return authorization;
    }

    @Override
    public void reverseAuthorization(Order order, UUID authorization) {
        ask(
                ACCOUNTING,
                order.consumerId(),
                order,
                new ReverseAuthorization(authorization, order.id(), order.consumerId()));
    }

    private void publish(Order order, Event event) {
        outbox.publish(EVENTS, order.id(), event, correlatedBy(order.id()));
    }

    private UUID askKitchen(Order order, Command command) {
        return ask(KITCHEN, order.id(), order, command);
    }

    private UUID ask(Channel channel, UUID key, Order order, Command command) {
        return outbox.send(channel, key, command, replyTo(REPLIES), correlatedBy(order.id()));
    }
}
