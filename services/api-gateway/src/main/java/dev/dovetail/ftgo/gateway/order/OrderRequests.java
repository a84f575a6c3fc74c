package dev.dovetail.ftgo.gateway.order;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What clients ask of orders, and how it is passed on. */
public final class OrderRequests {

    private OrderRequests() {}

    /** A new order. */
    @Input("PlaceOrderInput")
    public record PlaceOrder(
            @Id @NonNull String consumerId,
            @Id @NonNull String restaurantId,
            @NonNull List<@NonNull Line> lines,
            @NonNull DeliveryAddress deliveryAddress,

            @Description("When it is wanted; as soon as possible if it is left out") @Nullable
            Instant deliveryTime,

            @Description("How a courier finds the door, in one line") @Nullable
            String deliveryInstructions) {

        NewOrder document() {
            return new NewOrder(
                    consumerId,
                    restaurantId,
                    lines,
                    OrderDocument.Delivery.of(deliveryTime, deliveryAddress, deliveryInstructions));
        }
    }

    /** So many of one menu item. */
    @Input("OrderLineInput")
    public record Line(
            @Id @NonNull String menuItemId, @NonNull int quantity) {}

    /** A new order, as the order service wants it. */
    record NewOrder(String consumerId, String restaurantId, List<Line> lines, OrderDocument.Delivery delivery) {}

    /** Other lines, as the order service wants them. */
    record NewLines(List<Line> lines) {}
}
