package dev.dovetail.ftgo.order.order.rest.v2;

import java.util.Objects;

import jakarta.inject.Singleton;

import dev.dovetail.representation.ProtobufForm;

/** A page of orders in Protobuf. */
@Singleton
class OrderPageProtobuf implements ProtobufForm<OrderPageDocument> {

    private final OrderProtobuf orders;

    OrderPageProtobuf(OrderProtobuf orders) {
        this.orders = orders;
    }

    @Override
    public Class<OrderPageDocument> type() {
        return OrderPageDocument.class;
    }

    @Override
    public ftgo.order.v1.OrderPageDocument of(OrderPageDocument page) {
        return ftgo.order.v1.OrderPageDocument.newBuilder()
                .addAllOrders(page.orders().stream().map(orders::of).toList())
                .setNext(Objects.requireNonNullElse(page.next(), ""))
                .build();
    }
}
