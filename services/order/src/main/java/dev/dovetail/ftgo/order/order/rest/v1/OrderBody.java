package dev.dovetail.ftgo.order.order.rest.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.dovetail.ftgo.order.order.Delivery;
import dev.dovetail.ftgo.order.order.DeliveryStatus;
import dev.dovetail.ftgo.order.order.History;
import dev.dovetail.ftgo.order.order.Order;
import dev.dovetail.ftgo.order.order.OrderLines;
import dev.dovetail.ftgo.order.order.OrderState;
import dev.dovetail.ftgo.order.order.Reason;
import dev.dovetail.ftgo.order.order.Ticket;
import dev.dovetail.ftgo.order.order.TicketStatus;
import dev.dovetail.ftgo.order.wire.AddressBody;
import dev.dovetail.ftgo.order.wire.MoneyBody;

/**
 * An order as it stands.
 *
 * @param deliveryTime when it is wanted; absent if as soon as possible
 * @param delivery how far the food is; absent before its delivery begins
 * @param history what happened to it, oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderBody(
        UUID orderId,
        OrderState state,
        UUID consumerId,
        UUID restaurantId,
        List<LineBody> lines,
        MoneyBody total,
        AddressBody deliveryAddress,
        @Nullable Instant deliveryTime,
        Instant placedAt,
        TicketBody ticket,
        @Nullable DeliveryBody delivery,
        List<HistoryBody> history) {

    static OrderBody of(Order order) {
        return new OrderBody(
                order.id(),
                order.state(),
                order.consumerId(),
                order.restaurantId(),
                LineBody.of(order.lines()),
                MoneyBody.of(order.lines().total()),
                AddressBody.of(order.deliveryAddress()),
                order.deliveryTime(),
                order.placedAt(),
                TicketBody.of(order.ticket()),
                DeliveryBody.of(order.delivery()),
                HistoryBody.of(order.history()));
    }

    /** So many of one menu item, as it was called and priced when it was ordered. */
    record LineBody(String menuItemId, String name, int quantity, MoneyBody unitPrice) {

        static List<LineBody> of(OrderLines lines) {
            return lines.lines().stream()
                    .map(line -> new LineBody(
                            line.menuItemId(), line.name(), line.quantity(), MoneyBody.of(line.unitPrice())))
                    .toList();
        }
    }

    /**
     * How far the kitchen has come.
     *
     * @param readyBy when the food will be ready, once the kitchen has accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TicketBody(TicketStatus status, @Nullable Instant readyBy) {

        static TicketBody of(Ticket ticket) {
            return new TicketBody(ticket.status(), ticket.readyBy());
        }
    }

    /**
     * How the food gets to the consumer.
     *
     * @param courier who comes, once somebody does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeliveryBody(DeliveryStatus status, @Nullable CourierBody courier) {

        static @Nullable DeliveryBody of(@Nullable Delivery delivery) {
            return delivery == null ? null : new DeliveryBody(delivery.status(), CourierBody.of(delivery.courier()));
        }
    }

    /** One of a fleet's couriers. */
    record CourierBody(String fleet, String courierId) {

        static @Nullable CourierBody of(Delivery.@Nullable Courier courier) {
            return courier == null ? null : new CourierBody(courier.fleet(), courier.courierId());
        }
    }

    /**
     * One thing that happened. What this version has no word for, it does not tell.
     *
     * @param reason why, if it was a refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HistoryBody(Happening what, Instant at, @Nullable ReasonBody reason) {

        static List<HistoryBody> of(History history) {
            return history.entries().stream()
                    .flatMap(entry -> Happening.of(entry.what())
                            .map(what -> new HistoryBody(what, entry.at(), ReasonBody.of(entry.reason())))
                            .stream())
                    .toList();
        }
    }

    /**
     * Why something was refused.
     *
     * @param code for programs
     * @param text for people
     */
    record ReasonBody(String code, String text) {

        static @Nullable ReasonBody of(@Nullable Reason reason) {
            return reason == null ? null : new ReasonBody(reason.code(), reason.text());
        }
    }
}
