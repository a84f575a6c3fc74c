package dev.dovetail.ftgo.order.order.rest.v2;

import java.time.Instant;
import java.util.Objects;

import jakarta.inject.Singleton;

import com.google.protobuf.Timestamp;
import ftgo.order.v1.OrderDocument.Address;
import ftgo.order.v1.OrderDocument.Courier;
import ftgo.order.v1.OrderDocument.Delivery;
import ftgo.order.v1.OrderDocument.HistoryEntry;
import ftgo.order.v1.OrderDocument.Line;
import ftgo.order.v1.OrderDocument.Money;
import ftgo.order.v1.OrderDocument.Reason;
import ftgo.order.v1.OrderDocument.State;
import ftgo.order.v1.OrderDocument.Ticket;

import dev.dovetail.ftgo.order.order.DeliveryStatus;
import dev.dovetail.ftgo.order.wire.MoneyBody;
import dev.dovetail.representation.ProtobufForm;

/** An order in Protobuf. */
@Singleton
class OrderProtobuf implements ProtobufForm<OrderDocument> {

    @Override
    public Class<OrderDocument> type() {
        return OrderDocument.class;
    }

    @Override
    public ftgo.order.v1.OrderDocument of(OrderDocument order) {
        return ftgo.order.v1.OrderDocument.newBuilder()
                .setOrderId(order.orderId().toString())
                .setState(State.valueOf("STATE_" + order.state()))
                .setConsumerId(order.consumerId().toString())
                .setRestaurantId(order.restaurantId().toString())
                .addAllLines(order.lines().stream().map(OrderProtobuf::line).toList())
                .setTotal(money(order.total()))
                .setDelivery(delivery(order.delivery()))
                .setPlacedAt(timestamp(order.placedAt()))
                .setTicket(ticket(order.ticket()))
                .addAllHistory(
                        order.history().stream().map(OrderProtobuf::entry).toList())
                .build();
    }

    private static Line line(LineDocument line) {
        return Line.newBuilder()
                .setMenuItemId(line.menuItemId())
                .setName(line.name())
                .setQuantity(line.quantity())
                .setUnitPrice(money(line.unitPrice()))
                .build();
    }

    private static Delivery delivery(DeliveryDocument delivery) {
        DeliveryDocument.AddressDocument where = delivery.address();
        Delivery.Builder message = Delivery.newBuilder()
                .setKind(Delivery.Kind.valueOf("KIND_" + delivery.kind()))
                .setInstructions(Objects.requireNonNullElse(delivery.instructions(), ""))
                .setAddress(Address.newBuilder()
                        .setStreet(where.street())
                        .setHouseNumber(Objects.requireNonNullElse(where.houseNumber(), ""))
                        .setCity(where.city())
                        .setPostcode(where.postcode())
                        .setCountry(where.country()));
        if (delivery.time() instanceof Instant time) {
            message.setTime(timestamp(time));
        }
        if (delivery.status() instanceof DeliveryStatus status) {
            message.setStatus(Delivery.Status.valueOf("STATUS_" + status));
        }
        if (delivery.courier() instanceof CourierDocument courier) {
            message.setCourier(Courier.newBuilder().setFleet(courier.fleet()).setCourierId(courier.courierId()));
        }
        return message.build();
    }

    private static Ticket ticket(TicketDocument ticket) {
        Ticket.Builder message = Ticket.newBuilder().setStatus(Ticket.Status.valueOf("STATUS_" + ticket.status()));
        Instant readyBy = ticket.readyBy();
        return (readyBy == null ? message : message.setReadyBy(timestamp(readyBy))).build();
    }

    private static HistoryEntry entry(HistoryDocument entry) {
        HistoryEntry.Builder message =
                HistoryEntry.newBuilder().setWhat(entry.what().name()).setAt(timestamp(entry.at()));
        HistoryDocument.ReasonDocument reason = entry.reason();
        return (reason == null
                        ? message
                        : message.setReason(
                                Reason.newBuilder().setCode(reason.code()).setText(reason.text())))
                .build();
    }

    private static Money money(MoneyBody money) {
        return Money.newBuilder()
                .setAmount(money.amount())
                .setCurrency(money.currency())
                .build();
    }

    private static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }
}
