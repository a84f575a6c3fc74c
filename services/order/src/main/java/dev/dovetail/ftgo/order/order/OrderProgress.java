package dev.dovetail.ftgo.order.order;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells orders what others answered. All methods throw {@link UnknownOrder}. */
@ApplicationScoped
@Transactional
public class OrderProgress {

    private final Orders orders;
    private final OrderMessages messages;
    private final Clock clock;

    OrderProgress(Orders orders, OrderMessages messages, Clock clock) {
        this.orders = orders;
        this.messages = messages;
        this.clock = clock;
    }

    public void consumerVerified(UUID orderId) {
        orders.byId(orderId).consumerVerified(messages, clock.instant());
    }

    public void consumerRefused(UUID orderId, Reason reason) {
        orders.byId(orderId).consumerRefused(reason, messages, clock.instant());
    }

    public void ticketCreated(UUID orderId) {
        orders.byId(orderId).ticketCreated(messages, clock.instant());
    }

    public void ticketConfirmed(UUID orderId) {
        orders.byId(orderId).ticketIs(TicketStatus.CONFIRMED, clock.instant());
    }

    /** @param request the id of the command that was refused */
    public void ticketRefused(UUID orderId, UUID request, Reason reason) {
        orders.byId(orderId).ticketRefused(request, reason, messages, clock.instant());
    }

    /** @param request the id of the command that was carried out */
    public void ticketRevised(UUID orderId, UUID request) {
        orders.byId(orderId).ticketRevised(request, messages, clock.instant());
    }

    /** @param request the id of the command that was carried out */
    public void ticketCancelled(UUID orderId, UUID request) {
        orders.byId(orderId).ticketCancelled(request, messages, clock.instant());
    }

    public void cardAuthorized(UUID orderId, UUID authorization) {
        orders.byId(orderId).cardAuthorized(authorization, messages, clock.instant());
    }

    public void cardDeclined(UUID orderId, UUID authorization, Reason reason) {
        orders.byId(orderId).cardDeclined(authorization, reason, messages, clock.instant());
    }

    /** @param readyBy when the kitchen promises the food */
    public void ticketAccepted(UUID orderId, Instant readyBy) {
        orders.byId(orderId).ticketAccepted(readyBy, clock.instant());
    }

    public void ticketPreparing(UUID orderId) {
        orders.byId(orderId).ticketIs(TicketStatus.PREPARING, clock.instant());
    }

    public void ticketReady(UUID orderId) {
        orders.byId(orderId).ticketIs(TicketStatus.READY, clock.instant());
    }
}
